import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { rounds } from '../../testing/rounds.ts'
import { wordBounds } from './words.ts'

const cut = (text: string, most?: number): string[] => {
  const bounds = wordBounds(text, most)
  return Array.from({ length: bounds.length / 2 }, (_, i) =>
    text.slice(bounds[2 * i], bounds[2 * i + 1]),
  )
}

describe('wordBounds', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  …  ', []],
    ['Lavoro, scuola.', ['Lavoro', 'scuola']],
    ["l'aria dell’ente un`officina", ['aria', 'ente', 'officina']],
    ["all'80%", ['80']],
    ["po' di città", ['po', 'di', 'città']],
    ["disabilita' visiva", ['disabilita', 'visiva']],
    ["D'Azeglio", ['Azeglio']],
    ["O'Brien", ['O', 'Brien']],
    ['M.I.N.A. e ASL.', ['M.I.N.A', 'e', 'ASL']],
    ['d.lgs. 276', ['d.lgs', '276']],
    ['D&I', ['D&I']],
    ['pane & vino', ['pane', 'vino']],
    ['13.472 euro', ['13.472', 'euro']],
    ['versione 2.5', ['versione', '2', '5']],
    ['scuola-lavoro', ['scuola', 'lavoro']],
    ['68/99', ['68', '99']],
    ['Perfektüp naïve', ['Perfektüp', 'naïve']],
    ['cafe\u0301 buono', ['cafe\u0301', 'buono']],
    ['🙂lavoro🙂', ['lavoro']],
    ['日本 שלום', ['日本', 'שלום']],
  ])('cuts %j', (text, words) => {
    expect(cut(text)).toEqual(words)
  })

  it('stops after as many words as wanted', () => {
    expect(cut('uno due tre quattro', 2)).toEqual(['uno', 'due'])
  })

  it('gives bounds in order, of something, inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
        const bounds = wordBounds(text)
        let behind = 0
        for (let i = 0; i < bounds.length; i += 2) {
          expect(bounds[i]).toBeGreaterThanOrEqual(behind)
          expect(bounds[i + 1]).toBeGreaterThan(bounds[i]!)
          behind = bounds[i + 1]!
        }
        expect(behind).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: rounds(2_000) },
    )
  })
})
