import fc from 'fast-check'
import { FACET_KEYS, type FacetKey, HAS, UNSPECIFIED } from '#domain/facets.ts'
import {
  EMPTY_QUERY,
  type FacetSelection,
  type SearchQuery,
  SORT_KEYS,
} from '#domain/query/types.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { anyCharacter } from '../../testing/any-character.ts'
import type { SearchDocument } from '../engine.ts'
import { testDocument } from './documents.ts'

/** Few words, so that records and questions meet: forms, synonyms, laws, compounds, phrases, and words too common. */
const WORDS = (
  'lavoro lavori lavorativo azienda aziende impresa scuola-lavoro alternanza PCTO Aut-Academy AutAcademy accademia ' +
  'cieco ciechi ipovedenti sordi disabilità disabili visiva tirocinio tirocini stage ASL autismo autistici progetto di ' +
  'della per con non il l’ente dell’azienda M.I.N.A. 68/99 L.68/99 art.14 104 2017 dopo noi legge verde orto cucina città'
).split(' ')
const PHRASES = [
  'legge 68/99',
  'legge 68',
  'L. 104/92',
  'art. 14',
  'dopo di noi',
  'disabilità visiva',
  'lingua dei segni',
  'persone con disabilità',
  'inserimento lavorativo',
  'servizio di inserimento lavorativo',
  'aut academy',
]
const SIGNS = ['.', ',', ';', '\n', ' - ', '(', ')', '…', ' «', '»', ' & ', '/']

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
)
const text = (most: number) =>
  fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(' ').trim())

/** Facets whose values are no terms of a vocabulary. */
type Termless = 'anno' | 'attivo' | 'importo' | 'ente' | 'avviso' | 'parole-semplici'

const VALUES: Record<Exclude<FacetKey, Termless>, string[]> = {
  disabilita: ['motoria', 'autismo', 'sensoriale-vista', 'sensoriale-udito'],
  tema: ['alternanza', 'inserimento', 'inserimento-sensoriale', 'ricerca'],
  destinatari: ['studenti', 'imprese', 'operatori'],
  territorio: [
    'milano',
    'cinisello-balsamo',
    'zona-nord-milano',
    'bresso',
    'citta-metropolitana-milano',
  ],
  'tipo-ente': ['cooperativa', 'sanita', 'impresa'],
  piano: ['emergo', 'emergo-2016', 'emergo-2020'],
}
const ORGANISATIONS = ['Ente Uno', 'Cooperativa Due', 'Fondazione Tré', 'AFOL']
const CALLS = ['avviso-uno', 'avviso-due']
const YEARS = [2014, 2016, 2017, 2020]
/** Days on which something ran: within a year, over years, in a month alone. */
const ACTIVE = [
  { from: 20140301, to: 20150630 },
  { from: 20160101, to: 20161231 },
  { from: 20170901, to: 20170930 },
]

/** A document with the facets that `toSearchDocument` would give it, ancestors included. */
export const documentArbitrary = (vocabularies: Vocabularies): fc.Arbitrary<SearchDocument> => {
  const values = (key: keyof typeof VALUES) =>
    fc
      .subarray(VALUES[key], { maxLength: 2 })
      .map((ids) => [...new Set(ids.flatMap(vocabularies[key].withAncestors))])
  return fc
    .record({
      id: fc.integer({ min: 1, max: 30 }),
      title: text(4).map((one) => one || 'Progetto'),
      summary: text(12),
      terms: text(5),
      partners: text(4),
      results: text(8),
      year: fc.option(fc.constantFrom(...YEARS)),
      active: fc.option(fc.constantFrom(...ACTIVE)),
      organisations: fc.subarray(ORGANISATIONS, { maxLength: 2 }),
      disabilita: values('disabilita'),
      tema: values('tema'),
      destinatari: values('destinatari'),
      territorio: values('territorio'),
      kinds: values('tipo-ente'),
      piano: values('piano'),
      avviso: fc.subarray(CALLS, { maxLength: 1 }),
      easy: fc.subarray([HAS]),
      fundingEur: fc.option(fc.constantFrom(0, 1000, 25_000, 25_000.5, 120_000)),
      completeness: fc.constantFrom(10, 50, 100),
    })
    .map(
      ({
        year,
        results,
        disabilita,
        tema,
        destinatari,
        territorio,
        kinds,
        piano,
        avviso,
        easy,
        ...rest
      }) =>
        testDocument({
          ...rest,
          date: year === null ? '' : `${year}-12-31`,
          body: results ? [{ section: 'results', text: results }] : [],
          facets: {
            disabilita,
            tema,
            destinatari,
            territorio,
            'tipo-ente': kinds,
            piano,
            avviso,
            'parole-semplici': easy,
            anno: year,
          },
        }),
    )
}

const typed = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 1, arbitrary: piece.map((word) => `-${word}`) },
  { weight: 1, arbitrary: piece.map((word) => `"${word}"`) },
  { weight: 1, arbitrary: piece.map((word) => `-"${word}"`) },
  { weight: 1, arbitrary: fc.constant('OR') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('lav', 'azi', 'tirocinnio', 'alternnaza', 'zzz', '"', '-'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: anyCharacter }) },
)

const selection = (values: readonly string[]): fc.Arbitrary<FacetSelection> =>
  fc.record({
    values: fc.oneof(fc.constant([]), fc.subarray([...values, UNSPECIFIED], { maxLength: 2 })),
    all: fc.boolean(),
    not: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      fc.subarray([...values, UNSPECIFIED], { maxLength: 1 }),
    ),
  })

const ASKED: Record<FacetKey, string[]> = {
  ...VALUES,
  disabilita: [...VALUES.disabilita, 'sensoriale'],
  anno: ['2017', '2014-2016', '2016-', '-2016', '2031'],
  attivo: [
    '2014',
    '2015-2016',
    '2016-',
    '2017-09',
    '../2014-02',
    '2015-07/2016-01',
    'fine:2015',
    'inizio:2016-',
    '2031',
  ],
  importo: ['-25000', '25001-50000', '1000', '1-', '120000-120001', '500000-'],
  ente: ['ente-uno', 'cooperativa-due', 'nessuno'],
  avviso: [...CALLS, 'avviso-tre'],
  'parole-semplici': [HAS],
}

/** A query of words as people type them, and filters of every kind. */
export const queryArbitrary: fc.Arbitrary<SearchQuery> = fc
  .record({
    q: fc.oneof(
      fc.constant(''),
      fc.array(typed, { maxLength: 5 }).map((words) => words.join(' ')),
    ),
    facets: fc.record(
      Object.fromEntries(FACET_KEYS.map((key) => [key, selection(ASKED[key])])) as Record<
        FacetKey,
        fc.Arbitrary<FacetSelection>
      >,
    ),
    filtered: fc.boolean(),
    sort: fc.option(fc.constantFrom(...SORT_KEYS)),
    exact: fc.boolean(),
  })
  .map(({ filtered, facets, ...rest }) => ({
    ...EMPTY_QUERY,
    ...rest,
    facets: filtered ? facets : EMPTY_QUERY.facets,
    perPage: 100,
  }))
