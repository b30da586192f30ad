import { describe, expect, test } from 'vitest'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { project } from '../testing/sample-pages.ts'
import { comparisonRows, differing } from './rows.ts'

const term = (label: string) => ({ id: label.toLowerCase(), label })
const rowOf = (label: string, ...changes: Partial<PublicProject>[]) =>
  comparisonRows(changes.map(project)).find((row) => row.label === label)
const themes = (...labels: string[]) => ({ themes: labels.map(term) })

describe('comparisonRows', () => {
  test.each([
    ['same', [themes('A', 'B'), themes('B', 'A')]],
    ['partly', [themes('A', 'B'), themes('A')]],
    ['different', [themes('A'), themes('B')]],
    ['lacking', [themes('A'), themes()]],
    ['lacking', [themes('A'), themes('A'), themes()]],
    ['lacking-different', [themes('A'), themes('B'), themes()]],
    ['lacking-partly', [themes('A', 'B'), themes(), themes('A')]],
    ['none', [themes(), themes()]],
  ])('%s', (likeness, changes) => {
    expect(rowOf('Temi', ...changes)?.likeness).toBe(likeness)
  })

  test('names what one project alone has, where others share the rest', () => {
    const row = rowOf('Temi', themes('A', 'B'), themes('A', 'C'), themes('a', 'B'))
    expect(row?.cells).toEqual([
      [
        { text: 'A', onlyHere: false },
        { text: 'B', onlyHere: false },
      ],
      [
        { text: 'A', onlyHere: false },
        { text: 'C', onlyHere: true },
      ],
      [
        { text: 'a', onlyHere: false },
        { text: 'B', onlyHere: false },
      ],
    ])
  })

  test('compares texts in plain words where one has such a text, and is silent where none has', () => {
    const easyToRead = 'Marta lavora.'
    const withText = { sections: { ...project().sections, easyToRead } }
    expect(rowOf('In parole semplici', withText, {})).toMatchObject({
      likeness: 'lacking',
      cells: [easyToRead, null],
    })
    expect(rowOf('In parole semplici', {}, {})).toBeUndefined()
  })

  test('says amounts as people read them, and texts whole', () => {
    expect(rowOf('Finanziamento pubblico', { fundingEur: 120_000 }, {})?.cells[0]).toMatchObject([
      { text: expect.stringMatching(/^120\.000\s€$/) },
    ])
    const sections = { ...project().sections, results: 'Dodici assunti.' }
    expect(rowOf('Risultati', { sections }, {})?.cells).toEqual(['Dodici assunti.', null])
  })

  test('every project has a cell in every row', () => {
    for (const row of comparisonRows([project(), project(), project()]))
      expect([row.label, row.cells.length]).toEqual([row.label, 3])
  })
})

test('rows that all state alike, or that nobody states, are no difference', () => {
  const rows = comparisonRows([project(themes('A')), project(themes('A', 'B'))])
  expect(differing(rows).map(({ label }) => label)).toEqual(['Temi'])
})
