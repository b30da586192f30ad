import { fileURLToPath } from 'node:url'
import { openTestStore } from '../../store/testing/store.ts'
import { csvLine } from '../columns/csv-line.ts'
import { ingestBytes } from '../ingest.ts'
import type { IngestReport } from '../report/report.ts'

export const TODAY = '2026-06-30'

export const fixture = (path: string): string =>
  fileURLToPath(new URL(`../../../data/fixtures/${path}`, import.meta.url))

/** A store with the real lists and no project, and the public door bound to it. For tests. */
export const openTestIngest = () => {
  const store = openTestStore()
  const take = (bytes: Uint8Array | string, name = 'prova.csv'): Promise<IngestReport> =>
    ingestBytes({
      store,
      name,
      today: TODAY,
      actor: 'prova',
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    })
  return {
    store,
    take,
    /** A table of records, the first of them the headings. */
    takeTable: (...records: string[][]) => take(records.map(csvLine).join('')),
    /** A record under headings; nothing else in the file. */
    takeRow: (row: Record<string, string>) =>
      take([Object.keys(row), Object.values(row)].map(csvLine).join('')),
  }
}

/** Every error of a report as "heading: code". */
export const errorsOf = (report: IngestReport): string[] =>
  report.rows.flatMap((row) =>
    row.outcome === 'refused'
      ? row.errors.map(({ column, code }) => `${column ?? 'riga'}: ${code}`)
      : [],
  )
