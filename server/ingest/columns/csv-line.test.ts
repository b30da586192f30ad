import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, unguard } from './csv-line.ts'

test.each([
  ['=1+1', `'=1+1\r\n`],
  ['+39', `'+39\r\n`],
  ['-', `'-\r\n`],
  ['@a', `'@a\r\n`],
  [`'=a`, `''=a\r\n`],
  ['a;b', `"a;b"\r\n`],
  ['a "b"', `"a ""b"""\r\n`],
  [' a', `" a"\r\n`],
  ['a,b', 'a,b\r\n'],
])('the cell %s is written so that a spreadsheet shows it and computes nothing', (cell, line) => {
  expect(csvLine([cell])).toBe(line)
})

test('what was guarded comes back as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[=+\-@'a]{0,6}$/), (text) => {
      const line = csvLine([text]).slice(0, -2)
      expect(unguard(line)).toBe(text)
    }),
  )
})
