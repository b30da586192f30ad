import { callPath, conceptPath } from '#domain/addresses.ts'
import type { ShownCall } from '#domain/guide-pages.ts'
import type { Labelled } from '#domain/schemas/search.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Listing } from '../formats/listings/listing.ts'
import type { SchemaThing } from '../linked/schema-org.ts'
import { addressColumn, type Column, pageOf, projectsColumn, rowOf } from './column.ts'
import { LISTING_WORDS } from './words.ts'

/** A call with what is told of it in English. */
type Row = ShownCall & { english: string | null }

const ids = (terms: readonly Labelled[]): string[] => terms.map(({ id }) => id)

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'id',
    key: 'id',
    label: 'Identificativo',
    labelEn: 'Identifier',
    meaning: 'L’identificativo dell’avviso. Non cambia; nelle schede sta nella colonna avviso_id.',
    kind: 'text',
    isAlways: true,
    type: 'testo',
    value: ({ id }) => id,
  },
  {
    name: 'titolo',
    key: 'title',
    label: 'Titolo',
    labelEn: 'Title',
    meaning: 'Il titolo dell’avviso pubblico.',
    kind: 'text',
    isAlways: true,
    type: 'testo',
    value: ({ title }) => title,
  },
  {
    name: 'programma',
    key: 'programme',
    label: 'Programma',
    labelEn: 'Programme',
    meaning: 'Il programma di finanziamento.',
    kind: 'text',
    isAlways: true,
    type: 'voce',
    vocabulary: 'programma',
    value: ({ programme }) => programme.id,
  },
  {
    name: 'piano',
    key: 'plan',
    label: 'Piano',
    labelEn: 'Plan',
    meaning: 'Il piano che ha messo il denaro.',
    kind: 'text',
    type: 'voce',
    vocabulary: 'piano',
    value: ({ plan }) => plan?.id ?? null,
  },
  {
    name: 'anni',
    key: 'years',
    label: 'Anni',
    labelEn: 'Years',
    meaning: 'Gli anni dell’avviso.',
    kind: 'list',
    type: 'elenco di anni',
    value: ({ years }) => years.map(String),
  },
  {
    name: 'nota_anni',
    key: 'yearsNote',
    label: 'Nota sugli anni',
    labelEn: 'Note on the years',
    meaning: 'Come si sanno gli anni, quando nessuna fonte li dice: per esempio "dedotti".',
    kind: 'text',
    type: 'testo',
    value: ({ yearsNote }) => yearsNote,
  },
  {
    name: 'temi',
    key: 'themes',
    label: 'Temi',
    labelEn: 'Themes',
    meaning: 'I temi dell’avviso.',
    kind: 'list',
    type: 'elenco di voci',
    vocabulary: 'tema',
    value: ({ themes }) => ids(themes),
  },
  projectsColumn('I progetti di questo avviso che sono nella banca dati.', ({ here }) => here),
  {
    name: 'progetti_finanziati',
    key: 'funded',
    label: 'Progetti finanziati',
    labelEn: 'Projects funded',
    meaning:
      'I progetti che l’avviso ha finanziato, secondo le fonti: anche quelli che qui mancano.',
    kind: 'integer',
    type: 'numero intero',
    value: ({ funded }) => funded,
  },
  {
    name: 'importo_eur',
    key: 'amountEur',
    label: 'Importo (€)',
    labelEn: 'Amount (€)',
    meaning: 'Il denaro dell’avviso, secondo le fonti.',
    kind: 'number',
    type: 'importo',
    unit: 'euro',
    value: ({ amountEur }) => amountEur,
  },
  {
    name: 'nota_importo',
    key: 'amountNote',
    label: 'Nota sull’importo',
    labelEn: 'Note on the amount',
    meaning: 'Come si legge l’importo: per esempio "almeno".',
    kind: 'text',
    type: 'testo',
    value: ({ amountNote }) => amountNote,
  },
  {
    name: 'apertura',
    key: 'opens',
    label: 'Apertura',
    labelEn: 'Opening',
    meaning: 'Da quando si poteva fare domanda: un anno, un mese o un giorno.',
    kind: 'text',
    type: 'data',
    value: ({ opens }) => opens,
  },
  {
    name: 'chiusura',
    key: 'closes',
    label: 'Chiusura',
    labelEn: 'Closing',
    meaning: 'Fino a quando si poteva fare domanda: un anno, un mese o un giorno.',
    kind: 'text',
    type: 'data',
    value: ({ closes }) => closes,
  },
  {
    name: 'descrizione',
    key: 'description',
    label: 'Descrizione',
    labelEn: 'Description (Italian)',
    meaning: 'Che cosa chiedeva l’avviso, in parole semplici.',
    kind: 'text',
    type: 'testo lungo',
    value: ({ description }) => description,
  },
  {
    name: 'descrizione_en',
    key: 'descriptionEn',
    label: 'Descrizione in inglese',
    labelEn: 'Description (English)',
    meaning: 'La stessa descrizione in inglese; fra «» stanno le parole rimaste in italiano.',
    kind: 'text',
    type: 'testo lungo',
    value: ({ english }) => english,
  },
  {
    name: 'persone_raggiunte',
    key: 'reached',
    label: 'Persone raggiunte',
    labelEn: 'People reached',
    meaning: 'Chi hanno raggiunto tutti i suoi progetti insieme, secondo le fonti: chi, e quanti.',
    kind: 'list',
    type: 'elenco',
    value: ({ reached }) => reached.map(({ what, count }) => `${what}: ${count}`),
  },
  {
    name: 'altro',
    key: 'facts',
    label: 'Che altro dicono le fonti',
    labelEn: 'What else the sources say',
    meaning: 'Che altro dicono le fonti, una frase per volta.',
    kind: 'list',
    type: 'elenco',
    value: ({ facts }) => facts,
  },
  {
    name: 'fonti',
    key: 'sources',
    label: 'Fonti',
    labelEn: 'Sources',
    meaning: 'Da dove si sa: titolo e indirizzo.',
    kind: 'list',
    type: 'collegamenti',
    value: ({ sources }) =>
      sources.map(({ title, url }) => (title === null ? url : `${title} <${url}>`)),
  },
  addressColumn(({ id }) => callPath(id)),
]

/** The money that a call gives; the call itself, not the page about it. */
const thing = (call: Row, origin: string): SchemaThing => ({
  '@type': call.amountEur === null ? 'Grant' : 'MonetaryGrant',
  '@id': `${origin}${callPath(call.id)}#avviso`,
  identifier: call.id,
  name: call.title,
  ...(call.description !== null && { description: call.description }),
  url: origin + callPath(call.id),
  ...(call.amountEur !== null && {
    amount: { '@type': 'MonetaryAmount', value: call.amountEur, currency: 'EUR' },
  }),
  ...(call.themes.length > 0 && {
    keywords: call.themes.map(({ id, label }) => ({
      '@type': 'DefinedTerm',
      '@id': origin + conceptPath('tema', id),
      name: label,
      inDefinedTermSet: origin + conceptPath('tema'),
    })),
  }),
  subjectOf: pageOf(origin + callPath(call.id), call.here),
})

/** Public calls, in the order of their page: programme by programme, the latest of each first. */
export const createCallListing = (catalogue: Pick<Catalogue, 'calls' | 'in'>): Listing => ({
  key: 'calls',
  ...LISTING_WORDS.calls,
  naming: 'titolo',
  columns: COLUMNS,
  read: async ({ origin }) => {
    const english = new Map(
      catalogue
        .in('en')
        .calls()
        .programmes.flatMap(({ calls }) => calls.map(({ id, description }) => [id, description])),
    )
    const calls = catalogue.calls().programmes.flatMap((one) => one.calls)
    const row = rowOf(COLUMNS, thing)
    return {
      total: calls.length,
      groups: (async function* () {
        yield calls.map((call) => row({ ...call, english: english.get(call.id) ?? null }, origin))
      })(),
    }
  },
})
