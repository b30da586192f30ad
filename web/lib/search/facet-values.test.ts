import { describe, expect, it } from 'vitest'
import { value } from '../../testing/sample-pages.ts'
import { isEmpty, matching, withDepth } from './facet-values.ts'

describe('the depth of facet values', () => {
  it('counts the broader values that are shown', () => {
    const values = [
      value({ value: 'sensoriale' }),
      value({ value: 'vista', parent: 'sensoriale' }),
      value({ value: 'ipovisione', parent: 'vista' }),
      value({ value: 'sola', parent: 'assente' }),
    ]
    expect(withDepth(values).map(({ depth }) => depth)).toEqual([0, 1, 2, 0])
  })

  it('ends on values that are each other’s parents', () => {
    const values = [value({ value: 'a', parent: 'b' }), value({ value: 'b', parent: 'a' })]
    expect(withDepth(values)).toHaveLength(2)
  })
})

describe('searching among facet values', () => {
  const values = [{ label: 'Disabilità visiva' }, { label: 'Città metropolitana' }]
  it.each([
    ['', ['Disabilità visiva', 'Città metropolitana']],
    ['DISABILITA', ['Disabilità visiva']],
    ['visiva disab', ['Disabilità visiva']],
    ['citta’', ['Città metropolitana']],
    ['zzz', []],
  ])('"%s"', (typed, labels) => {
    expect(matching(values, typed).map(({ label }) => label)).toEqual(labels)
  })
})

describe('a value that would leave nothing', () => {
  it.each([
    ['off', 0, true],
    ['off', 1, false],
    ['wanted', 0, false],
    ['excluded', 0, false],
  ] as const)('%s with %i projects: %s', (state, count, empty) => {
    expect(isEmpty(value({ state, count }))).toBe(empty)
  })
})
