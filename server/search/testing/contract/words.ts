import { describe, expect } from 'vitest'
import type { SearchQuery } from '#domain/query/types.ts'
import { ask, select } from './asking.ts'
import { INVENTED } from './collection.ts'
import type { Subject } from './subject.ts'

/** What is typed, and the invented projects that answer it; behind them, those that answer it word for word. */
type Row = [typed: string, found: string[], exactly?: string[]]

const ROWS: Record<string, Row[]> = {
  'plain words': [
    ['biciclette', ['officina'], ['officina']],
    ['BICICLETTE', ['officina'], ['officina']],
    ['cucina quartiere', ['cucina'], ['cucina']],
    ['quartiere cucina', ['cucina'], ['cucina']],
    ['13579', [], []],
  ],
  'Italian forms': [
    ['bicicletta', ['officina'], ['officina']],
    ['tirocinio', ['biblioteca', 'cucina'], ['cucina']],
    ['cieco', ['cucina'], ['cucina']],
    ['ciechi', ['cucina'], ['cucina']],
    ['educatore', ['officina'], ['officina']],
    ['paziente', ['ambulatorio'], ['ambulatorio']],
  ],
  'articles, accents and dots': [
    ["l'officina", ['officina'], ['officina']],
    ['un’officina', ['officina'], ['officina']],
    ['dell`officina', ['officina'], ['officina']],
    ['citta', ['ambulatorio'], ['ambulatorio']],
    ["citta'", ['ambulatorio'], ['ambulatorio']],
    ['città', ['ambulatorio'], ['ambulatorio']],
    ["disabilita' complessa", ['officina'], ['officina']],
    ['ancora', ['sartoria'], ['sartoria']],
    ['M.I.R.A.', ['sartoria'], ['sartoria']],
    ['mira', ['sartoria'], ['sartoria']],
    ['M I R A', ['sartoria'], ['sartoria']],
    ['m. i. r. a.', ['sartoria'], ['sartoria']],
    ['M-I-R-A', ['sartoria'], ['sartoria']],
    ['scuola lavoro', ['sartoria'], ['sartoria']],
  ],
  'laws as people write them': [
    ['L.68/99', ['officina'], ['officina']],
    ['l. 68', ['officina'], ['officina']],
    ['legge 68', ['officina'], ['officina']],
    ['legge n. 68 del 1999', ['officina'], ['officina']],
    ['legge68', ['officina'], ['officina']],
    ['art. 14', ['officina'], ['officina']],
    ['articolo 14', ['officina'], ['officina']],
    ['art14', ['officina'], ['officina']],
    ['legge 69', [], []],
  ],
  'synonyms, in both directions': [
    ['stage', ['biblioteca', 'cucina'], ['biblioteca']],
    ['PCTO', ['sartoria'], []],
    ['non vedente', ['cucina'], []],
    ['non vedenti', ['cucina'], []],
    ['collocamento mirato', ['officina'], []],
  ],
  'synonyms, one way only': [
    ['disabilità sensoriale', ['cucina', 'sportello'], ['sportello']],
    ['convenzione', ['officina'], ['officina']],
  ],
  'typing errors': [
    ['bibloteca', ['biblioteca'], []],
    ['biblotecha', ['biblioteca'], []],
    ['oficina', ['officina'], []],
    ['sartorai', ['sartoria'], []],
    ['leggge 68', ['officina'], []],
    ['bicilette e disablità', ['officina'], []],
  ],
  'the beginning of the last word': [
    ['bicicl', ['officina'], []],
    ['cucina quart', ['cucina'], []],
    ['sarto', ['sartoria'], []],
  ],
  'words written as one': [
    ['cucinadiquartiere', ['cucina'], []],
    ['ambulatorioamico', ['ambulatorio'], []],
    ['scuolalavoro', ['sartoria'], ['sartoria']],
    ['linguadeisegni', ['ambulatorio'], []],
  ],
  'phrases, without, OR': [
    ['"cucina di quartiere"', ['cucina'], ['cucina']],
    ['«cucina di quartiere»', ['cucina'], ['cucina']],
    ['"quartiere cucina"', [], []],
    ['"cucina di quartiere" sartoria', [], []],
    ['"persone cieche"', ['cucina'], ['cucina']],
    ['cucina -cieche', [], []],
    ['cucina -sartoria', ['cucina'], ['cucina']],
    ['officina -"educatrice esperta"', [], []],
    ['cucina OR biblioteca', ['biblioteca', 'cucina'], ['biblioteca', 'cucina']],
    ['"ago e filo" OR audiolibri', ['biblioteca', 'sartoria'], ['biblioteca', 'sartoria']],
    ['"cucina', ['cucina'], ['cucina']],
    ['cucina"', ['cucina'], ['cucina']],
    ['OR cucina', ['cucina'], undefined],
    ['cucina - quartiere', ['cucina'], ['cucina']],
  ],
  'words too common to be searched for': [
    ['la cucina di un quartiere', ['cucina'], ['cucina']],
    ['progetti sulla cucina', ['cucina'], undefined],
  ],
}

/** Which projects words find, and that "solo le mie parole" gives no help. */
export const wordContract = ({ engine, behaves }: Subject): void => {
  describe('words', () => {
    const facets = select({ ente: { values: [INVENTED] } })
    const found = async (q: string, rest: Partial<SearchQuery> = {}) => {
      const { hits, total } = await engine().search(ask(q, { facets, ...rest }))
      expect(total).toBe(hits.length)
      return hits.map(({ slug }) => slug).sort()
    }
    for (const [group, rows] of Object.entries(ROWS)) {
      describe(group, () => {
        for (const [typed, expected, exactly] of rows) {
          behaves(`${typed} finds ${expected.join(', ') || 'nothing'}`, async () => {
            expect(await found(typed)).toEqual(expected)
          })
          if (exactly === undefined) continue
          behaves(`${typed} finds word for word ${exactly.join(', ') || 'nothing'}`, async () => {
            expect(await found(typed, { exact: true })).toEqual(exactly)
          })
        }
      })
    }

    behaves('nothing but common words is searched for after all', async () => {
      expect(await found('con la')).not.toEqual([])
      expect((await engine().search(ask('con la'))).understanding.ignored).toEqual([])
    })
  })
}
