import { expect, it } from 'vitest'
import { FACET_KEYS, UNSPECIFIED } from '#domain/facets.ts'
import { countFacet, passesFilters } from '../testing/filters.ts'
import { ask, countsOf, foundBy, type Selections } from './ask.ts'
import { contractDocuments } from './collection.ts'
import type { Contract } from './contract.ts'

const TABLE: [why: string, facets: Selections][] = [
  ['no filter', {}],
  ['one value', { tema: { values: ['inserimento'] } }],
  ['any of several values', { disabilita: { values: ['autismo', 'sensoriale-vista'] } }],
  ['all of several values', { destinatari: { values: ['giovani', 'operatori'], all: true } }],
  ['a value and what is narrower', { disabilita: { values: ['sensoriale'] } }],
  ['a zone and its municipalities', { territorio: { values: ['zona-nord-milano'] } }],
  ['a value excluded', { disabilita: { not: ['autismo'] } }],
  ['a zone excluded with all in it', { territorio: { not: ['citta-metropolitana-milano'] } }],
  ['no value given', { piano: { values: [UNSPECIFIED] } }],
  ['no value given, or one', { anno: { values: [UNSPECIFIED, '2017'] } }],
  ['no value given, excluded', { disabilita: { not: [UNSPECIFIED] } }],
  ['a year', { anno: { values: ['2018'] } }],
  ['years from to', { anno: { values: ['2018-2020'] } }],
  ['years without an end', { anno: { values: ['2020-'] } }],
  ['ranges that overlap, both', { anno: { values: ['2016-2018', '2018-2020'], all: true } }],
  ['years excluded', { anno: { not: ['2018-2021'] } }],
  ['an organisation, lead or partner', { ente: { values: ['fondazione-prato'] } }],
  [
    'several facets',
    {
      disabilita: { values: ['autismo'] },
      anno: { values: ['2018-'] },
      ente: { not: [UNSPECIFIED] },
    },
  ],
  [
    'any, all and excluded together',
    {
      tema: { values: ['inserimento', 'autismo'], all: true },
      destinatari: { values: ['giovani', 'imprese'] },
      piano: { not: ['emergo-2016'] },
    },
  ],
  ['a value that no project has', { tema: { values: ['articolo-14'] } }],
  ['a value that no project has, excluded', { tema: { not: ['articolo-14'] } }],
  ['wanted nowhere and everywhere', { ente: { values: ['nessuno', 'asl-milano'], all: true } }],
]

const WORDS = ['', 'autismo', 'ponte OR serra', '-autismo']

export const describeFilters = ({ engine }: Contract): void => {
  it.each(TABLE)('finds and counts alike: %s', async (_, facets) => {
    for (const q of WORDS) {
      const all = foundBy(await engine().search(ask(q)))
      const documents = contractDocuments.filter(({ slug }) => all.includes(slug))
      const query = ask(q, facets)
      const answer = await engine().search(query)
      const expected = documents.filter((document) => passesFilters(document, query))
      expect(foundBy(answer)).toEqual(expected.map(({ slug }) => slug).sort())
      expect(answer.total).toBe(expected.length)
      for (const facet of FACET_KEYS) {
        expect(countsOf(answer, facet)).toEqual(countFacet(documents, query, facet))
      }
    }
  })

  it('takes a value as a name, whatever it is made of', async () => {
    const hostile = ['" OR 1=1 --', "autismo' OR 'x", 'a\\', ') OR (', '*', '']
    for (const value of hostile) {
      const facets: Selections = { tema: { values: [value] }, ente: { not: [value] } }
      expect((await engine().search(ask('', facets))).total).toBe(0)
    }
  })

  it('cuts a long list of counts at its end, but keeps what is selected', async () => {
    const facets: Selections = { ente: { values: ['asl-milano', 'istituto-aurora'] } }
    const answer = await engine().search(ask('', facets), { facetLimit: 1 })
    const values = answer.facets.ente.map(({ value }) => value)
    expect(values).toEqual(expect.arrayContaining(['asl-milano', 'istituto-aurora']))
    expect(answer.facets.disabilita).toHaveLength(1)
  })
}
