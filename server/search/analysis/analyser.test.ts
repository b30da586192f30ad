import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { rounds } from '../../testing/rounds.ts'
import { createAnalyser } from './analyser.ts'

const analyser = createAnalyser({
  stopWords: ['che', 'di', 'il'],
  linkingWords: ['di', 'dei', 'del', 'della'],
  phrases: ['lingua dei segni', 'dopo di noi', 'servizio di inserimento', 'inserimento lavorativo'],
})

/** The terms that several words make together, with the words that they cover. */
const spans = (text: string, kind: 'phrase' | 'compound' | 'spelled' | 'reference') => {
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
    ['Legge 12 marzo 1999, n. 68', 'legge68', 'legge 12 marzo 1999 n 68'],
    ['legge n. 68 del 12 marzo 1999', 'legge68', 'legge n 68 del 12 marzo 1999'],
    ['legge del 12 marzo 1999 n. 68', 'legge68', 'legge del 12 marzo 1999 n 68'],
    ['legge n. 68 del 12/3/1999', 'legge68', 'legge n 68 del 12 3 1999'],
    ['l. 5 febbraio 1992 n. 104', 'legge104', 'l 5 febbraio 1992 n 104'],
    ['Legge n. 68/1999', 'legge68', 'legge n 68 1999'],
    ["legge 68 del '99", 'legge68', 'legge 68 del 99'],
    ['la legge sessantotto', 'legge68', 'legge sessantotto'],
    ['legge regionale 13/2003', 'lr13', 'legge regionale 13 2003'],
    ['l.r. 13', 'lr13', 'lr 13'],
    ['L. R. 4 agosto 2003 n. 13', 'lr13', 'l r 4 agosto 2003 n 13'],
    ['d.lgs. 10 settembre 2003, n. 276', 'dlgs276', 'dlgs 10 settembre 2003 n 276'],
    ['decreto legislativo 276 del 2003', 'dlgs276', 'decreto legislativo 276 del 2003'],
    ['D.P.R. 10 ottobre 2000 n. 333', 'dpr333', 'dpr 10 ottobre 2000 n 333'],
    ['DGR n. 1106 del 20/12/2013', 'dgr1106', 'dgr n 1106 del 20 12 2013'],
    ['articolo quattordici', 'articolo14', 'articolo quattordici'],
    ['art. 14, comma 2', 'articolo14', 'art 14 comma 2'],
    ['68/1999', '68/99', '68 1999'],
    ['d. p. r. 333/2000', 'dpr333', 'd p r 333 2000'],
    ['D. G. R. 1106', 'dgr1106', 'd g r 1106'],
  ])('%s is %s', (text, term, words) => {
    expect(spans(text, 'reference')[0]).toEqual([term, words])
  })

  it.each([
    ['art. 14 del d.lgs. 276/2003', ['articolo14', 'dlgs276', '276/03']],
    ['artt. 11, 12-bis e 14', ['articolo11']],
    ['articoli 11 e 12 della legge 68', ['articolo11', 'legge68']],
  ])('several in %s', (text, terms) => {
    expect(spans(text, 'reference').map(([term]) => term)).toEqual(terms)
  })

  it.each([
    'legge',
    'la legge del 1999',
    'legge 12 marzo 1999',
    'decreto del 12 marzo',
    '68',
    'art nouveau',
    '68 99',
    '1/2/3',
    'legge 123456',
    'seconda edizione',
    'regolamento UE 2016/679',
  ])('there is none in %s', (text) => {
    expect(spans(text, 'reference')).toEqual([])
  })
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

  it.each([
    'La lingua. Dei segni',
    'lingua. segni',
    'lingua; segni',
    'lingua (segni)',
    'lingua\nsegni',
  ])('never go across a boundary: %j', (text) => {
    expect(spans(text, 'phrase')).toEqual([])
  })
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

describe('acronyms spelled letter by letter', () => {
  it.each([
    ['progetto M I N A', [['min', 'm i n a']]],
    ['s. f. a.', [['sfa', 's f a']]],
    ['C-P-I', [['cpi', 'c p i']]],
    ['G O AUT', [['go', 'g o']]],
    ['c è chi e a chi', []],
    ['M; I; N; A', []],
    ['classe 3 B', []],
    ['piano B', []],
  ])('of %s are %j', (text, found) => {
    expect(spans(text, 'spelled')).toEqual(found)
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
    fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
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
    { numRuns: rounds(2_000) },
  )
})
