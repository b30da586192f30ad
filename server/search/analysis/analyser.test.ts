import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyser } from './analyser.ts'

const analyser = createAnalyser({
  stopWords: ['che', 'di', 'il'],
  linkingWords: ['di', 'dei', 'del', 'della'],
  phrases: ['lingua dei segni', 'dopo di noi', 'servizio di inserimento', 'inserimento lavorativo'],
})

/** The terms that several words make together, with the words that they cover. */
const spans = (text: string, kind: 'phrase' | 'compound' | 'reference') => {
  const { words, spans: all } = analyser.analyse(text)
  return all
    .filter((span) => span.kind === kind)
    .map(({ term, from, to }) => [term, words.slice(from, to).join(' ')])
}

describe('references', () => {
  it.each([
    ['L.68/99', 'legge68', 'l 68 99'],
    ['l. 68', 'legge68', 'l 68'],
    ['legge 68', 'legge68', 'legge 68'],
    ['Legge n. 68 del 1999', 'legge68', 'legge n 68 del 1999'],
    ['legge68', 'legge68', 'legge68'],
    ['legge 068', 'legge68', 'legge 068'],
    ['art. 14', 'articolo14', 'art 14'],
    ['Articolo 14', 'articolo14', 'articolo 14'],
    ['art14', 'articolo14', 'art14'],
    ['art. 12-bis', 'articolo12bis', 'art 12 bis'],
    ['d.lgs. 276/2003', 'dlgs276', 'dlgs 276 2003'],
    ['68/99', '68/99', '68 99'],
    ['68/1999', '68/99', '68 1999'],
  ])('%s is %s', (text, term, words) => {
    expect(spans(text, 'reference')[0]).toEqual([term, words])
  })

  it.each(['legge', 'la legge del 1999', '68', 'art nouveau', '68 99', '1/2/3', 'legge 123456'])(
    'there is none in %s',
    (text) => {
      expect(spans(text, 'reference')).toEqual([])
    },
  )
})

describe('phrases', () => {
  it.each([
    ['la lingua dei segni italiana', [['lingu segn', 'lingua dei segni']]],
    ['lingue segni', [['lingu segn', 'lingue segni']]],
    ['dopo di noi', [['dop noi', 'dopo di noi']]],
    ['dopo noi', [['dop noi', 'dopo noi']]],
    [
      'servizio inserimento lavorativo',
      [
        ['serviz inseriment', 'servizio inserimento'],
        ['inseriment lavorativ', 'inserimento lavorativo'],
      ],
    ],
  ])('are found in %s, whatever small words they hold', (text, found) => {
    expect(spans(text, 'phrase')).toEqual(found)
  })

  it.each(['La lingua. Dei segni', 'lingua; segni', 'lingua (segni)', 'lingua\nsegni'])(
    'never go across a boundary: %j',
    (text) => {
      expect(spans(text, 'phrase')).toEqual([])
    },
  )
})

describe('compounds', () => {
  it.each([
    ['Aut-Academy', [['autacademy', 'aut academy']]],
    ['scuola/lavoro', [['scuolalavor', 'scuola lavoro']]],
    ['pre\u2011lavoro', [['prelavor', 'pre lavoro']]],
    ['lavoro - scuola', []],
    ['2016-2020', []],
  ])('of %s are %j', (text, found) => {
    expect(spans(text, 'compound')).toEqual(found)
  })
})

describe('the term of a name', () => {
  it.each([
    ['ciechi', 'ciec'],
    ['lingua dei segni', 'lingu segn'],
    ['L.68/99', 'legge68'],
    ['di', 'di'],
    ['', ''],
  ])('%j is %j', (name, term) => {
    expect(analyser.termOf(name)).toBe(term)
  })
})

it('words, terms and bounds pair up in any text, and spans stay inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { words, terms, bounds, spans: all } = analyser.analyse(text)
      expect(terms).toHaveLength(words.length)
      expect(bounds).toHaveLength(2 * words.length)
      expect(words).not.toContain('')
      for (const { from, to } of all) {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(words.length)
      }
    }),
    { numRuns: 2_000 },
  )
})
