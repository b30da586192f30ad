import { expect, test } from 'vitest'
import { parseLine, parseText } from './words.ts'

const letters = (count: number) => 'à'.repeat(count)

test.each([
  [3, 'bad'],
  [4, 'good'],
  [10, 'good'],
  [11, 'bad'],
])('a line of 4 to 10 letters takes %i: %s', (count, verdict) => {
  expect(parseLine(letters(count), 10, 4).ok).toBe(verdict === 'good')
})

test('a text takes as many letters as its limit, and not one more; blanks around it do not count', () => {
  expect(parseText(`  ${letters(10)}\n`, 10).ok).toBe(true)
  expect(parseText(letters(11), 10)).toMatchObject({
    faults: [{ code: 'too-long', limit: 10, length: 11 }],
  })
})
