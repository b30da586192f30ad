import type { Store } from '../../store/store.ts'
import { openTestStore } from '../../store/testing/store.ts'
import { csvLine } from '../columns/csv-line.ts'
import { ingestBytes } from '../ingest.ts'
import { prepareImport } from '../prepare/prepare.ts'
import { TODAY } from './ingest.ts'

export type Cells = Record<string, string>

/** A file of records under the headings of the first. Synthetic. */
export const csvOf = (records: readonly Cells[]): Uint8Array =>
  new TextEncoder().encode(
    [Object.keys(records[0] ?? {}), ...records.map((record) => Object.values(record))]
      .map(csvLine)
      .join(''),
  )

const WORDS = ['Ponte', 'Traccia', 'Cantiere', 'Orto', 'Rete', 'Sentiero', 'Officina', 'Bussola']

/** Projects that are told apart by everything they say. Synthetic. */
export const generated = (count: number): Cells[] =>
  Array.from({ length: count }, (_, at) => ({
    Identificativo: `prova-${at + 1}`,
    Titolo: `${WORDS[at % WORDS.length]} numero ${at + 1}`,
    Inizio: `0${(at % 9) + 1}/02/2016`,
    Fine: '30/06/2018',
    Anno: String(2010 + (at % 8)),
    Temi: 'Autismo',
    Capofila: `Cooperativa ${at + 1}`,
    'Importo in euro': String(10_000 + at * 37),
    'In breve': `Sintesi del progetto ${at + 1}, con quello che è stato fatto e per chi.`,
    'Risultati e impatto': `Risultati del progetto ${at + 1}: ${at + 2} assunzioni.`,
  }))

/** What is done at a store with a file that comes in: as the desk does it, without threads. For tests. */
export const deskAt = (store: Store) => {
  const open = (records: readonly Cells[], fileName = 'prova.csv'): number =>
    store.batches.open({
      kind: 'import',
      state: 'caricata',
      actor: 'prova',
      fileName,
      sha256: store.files.keep(csvOf(records)),
    })
  const prepare = (batch: number) => prepareImport({ store, batch, today: TODAY })
  return {
    store,
    open,
    prepare,
    /** Writes records at once. */
    take: (records: readonly Cells[]) =>
      ingestBytes({
        store,
        name: 'prima.csv',
        bytes: csvOf(records),
        today: TODAY,
        actor: 'prova',
      }),
    /** Opens and prepares; returns the batch with what it waits for. */
    bring: async (records: readonly Cells[]) => {
      const batch = open(records)
      return { batch, ...(await prepare(batch)) }
    },
    rowsOf: (batch: number) => store.batches.rows.page(batch, 0, 1_000),
  }
}

/** The same at a store with the real lists and no project. */
export const openTestDesk = (now?: () => Date) => deskAt(openTestStore(now))
