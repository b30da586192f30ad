import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const marked = (before: string, after: string) => {
  const show = ({ start, middle, end }: ReturnType<typeof wordDiff>['before']) =>
    `${start}[${middle}]${end}`
  const diff = wordDiff(before, after)
  return [show(diff.before), show(diff.after)]
}

test.each([
  ['uno due tre', 'uno DUE tre', 'uno [due ]tre', 'uno [DUE ]tre'],
  ['uno', 'due', '[uno]', '[due]'],
  ['uno due', 'uno due tre', 'uno [due]', 'uno [due tre]'],
  ['a a', 'a a a', 'a []a', 'a [a ]a'],
  ['', 'nuovo', '[]', '[nuovo]'],
  ['uguale', 'uguale', 'uguale[]', 'uguale[]'],
])('%j and %j differ in what is between brackets', (before, after, first, second) => {
  expect(marked(before, after)).toEqual([first, second])
})

test('of long texts that hardly differ what is the same is shortened at whole words', () => {
  const long = 'parola '.repeat(100)
  const { before } = wordDiff(`${long}prima ${long}`, `${long}dopo ${long}`)
  expect(before.middle).toBe('prima ')
  expect(before.start).toMatch(/^… (?:parola )+$/)
  expect(before.end).toMatch(/^(?:parola ?)+ …$/)
  expect(before.start.length).toBeLessThan(80)
})
