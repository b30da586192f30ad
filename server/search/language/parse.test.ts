import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { rounds } from '../../testing/rounds.ts'
import { parseText, wantedText } from './parse.ts'

/** Parts in short: "phrase" in quotes, -without, | for OR. */
const short = (query: string): string[] =>
  parseText(query).map((part) => {
    if (part.kind === 'or') return '|'
    const text = part.kind === 'phrase' ? `"${part.text}"` : part.text.trim()
    return part.without ? `-${text}` : text
  })

describe('the query language', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['   ', []],
    ['lavoro e scuola', ['lavoro e scuola']],
    ['"dopo di noi"', ['"dopo di noi"']],
    ['“dopo di noi” «in rete»', ['"dopo di noi"', '"in rete"']],
    ['arte "dopo di noi" verde', ['arte', '"dopo di noi"', 'verde']],
    ['lavoro -autismo', ['lavoro', '-autismo']],
    ['lavoro −autismo', ['lavoro', '-autismo']],
    ['-"dopo di noi"', ['-"dopo di noi"']],
    ['arte OR teatro', ['arte', '|', 'teatro']],
    ['arte OR "dopo di noi"', ['arte', '|', '"dopo di noi"']],
  ])('%j', (query, parts) => {
    expect(short(query)).toEqual(parts)
  })

  it.each<[string, string, string[]]>([
    ['a quote that never closes', '"dopo di', ['"dopo di']],
    ['empty quotes', 'arte "" verde', ['arte "" verde']],
    ['a quote closed by another kind', '«dopo"', ['«dopo"']],
    ['a dash inside a word', 'scuola-lavoro', ['scuola-lavoro']],
    ['a dash between words', 'scuola - lavoro', ['scuola - lavoro']],
    ['two dashes', '--lavoro', ['--lavoro']],
    ['a dash at the end', 'lavoro -', ['lavoro -']],
    ['a small "or"', 'arte or teatro', ['arte or teatro']],
    ['OR in a word', 'ORTO ORARIO', ['ORTO ORARIO']],
    ['OR at the beginning', 'OR arte', ['arte']],
    ['OR at the end', 'arte OR', ['arte']],
    ['OR twice', 'arte OR OR verde', ['arte', 'verde']],
    ['OR before what is not wanted', 'arte OR -verde', ['arte', '-verde']],
  ])('%s is no sign: %j', (_, query, parts) => {
    expect(short(query)).toEqual(parts)
  })

  it('reads any text, and every part stands where it says', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '-', ' ', 'OR', '«', '»', '“', '”', 'arte', '−'),
      fc.string({ unit: anyCharacter, maxLength: 5 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
        (query) => {
          for (const part of parseText(query)) {
            if (part.kind === 'or') continue
            expect(query.slice(part.from, part.from + part.text.length)).toBe(part.text)
            expect(part.text).not.toBe('')
          }
        },
      ),
      { numRuns: rounds(3_000) },
    )
  })
})

it.each([
  ['cucina orto', 'cucina orto'],
  ['cucina -orto', 'cucina'],
  ['-"orto e cucina"', ''],
  ['"orto e cucina" OR sartoria -scuola', 'orto e cucina sartoria'],
])('of %j the wanted text is %j', (query, text) => {
  expect(wantedText(query)).toBe(text)
})
