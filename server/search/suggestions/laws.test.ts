import { describe, expect, it } from 'vitest'
import { testLanguage } from '../testing/setup.ts'
import { createLawSearches } from './laws.ts'
import { readTyped } from './typed.ts'

const { language } = testLanguage()
const lawSearches = createLawSearches(language)

/** How many records cite each law. */
const CITED = new Map(
  Object.entries({
    ...{ legge68: 9, legge6: 1, legge67: 8, legge680: 2, legge104: 3, '68/99': 5, '381/91': 1 },
    ...{ articolo14: 4, articolo12: 1, articolo12bis: 2, lr13: 2, dlgs276: 2, dpr333: 1 },
    ...{ dgr1106: 1, dm1: 1, dl5: 1, dpcm3: 1, edizione2: 3 },
  }),
)
const offered = (text: string) => lawSearches(readTyped(text), (term) => CITED.get(term) ?? 0)

describe('laws offered while one is typed', () => {
  it.each<[string, string[]]>([
    ['legge 68', ['legge 68/99', 'legge 680']],
    ['legge 68 ', ['legge 68/99']],
    ['legge 6', ['legge 6', 'legge 68/99', 'legge 67']],
    ['L.104', ['legge 104/92']],
    ['l104', ['legge 104/92']],
    ['la legge 68 del 99', ['la legge 68/99']],
    ['68/99', ['legge 68/99']],
    ['381/91', ['381/91']],
    ['art. 12', ['articolo 12']],
    ['art. 12 bis', ['articolo 12-bis']],
    ['tirocini art 1', ['tirocini articolo 14', 'tirocini articolo 12']],
    ['d.lgs. 276/2003', ['d.lgs. 276/03']],
    ['68', ['legge 68/99']],
    ['14', ['articolo 14']],
    ['69', []],
    ['legge 69', []],
    ['legge', []],
    ['seconda edizione', []],
    ['legge 68 e', []],
    ['', []],
  ])('%j: %j', (text, searches) => {
    expect(offered(text)).toEqual(searches)
  })

  it.each(['l.r. 13', 'd.p.r. 333', 'DGR 1106', 'd.m. 1', 'd.l. 5', 'dpcm 3', 'art. 12 bis'])(
    '%s is read again as what it was',
    (text) => {
      const [search = ''] = offered(text)
      expect(language.analyser.termOf(search)).toBe(language.analyser.termOf(text))
    },
  )
})
