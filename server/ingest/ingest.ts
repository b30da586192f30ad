import { basename } from 'node:path'
import type { Store } from '../store/store.ts'
import { zipFolder } from './dokuwiki/zip-folder.ts'
import { isFolder, openBytes, openFolder, readBytes } from './open/open.ts'
import { createPlanner, type Step } from './plan/plan.ts'
import { mappingOf } from './plan/record-columns.ts'
import { plannedRow } from './planned-row.ts'
import { type IngestProgress, readClaims } from './read-claims.ts'
import type { Source } from './readers/source.ts'
import { outcomeOf, warningOf } from './report/outcome.ts'
import { countOutcomes, type IngestReport } from './report/report.ts'
import type { Claim } from './rows/raw-row.ts'

export type IngestOptions = {
  store: Store
  /** ISO day by which "concluded" is judged. */
  today: string
  /** Who takes the file in: noted as the origin of every value. */
  actor: string
  /** Reads, checks and compares, and writes nothing. */
  dryRun?: boolean
  onProgress?: (progress: IngestProgress) => void
  signal?: AbortSignal
  /** The ISO instant that what it writes is dated; now, where nothing is said. */
  at?: string
  /** What of the rows is to be taken in; all where nothing is said. */
  narrow?: (claims: Claim[]) => Claim[]
}

const WORD_EVERY = 200

type File = { name: string; source: Source; bytes: Uint8Array }

/** What becomes of a plan: noted as a preview, written at once, or neither. */
type Purpose = 'preview' | 'write' | 'trial'

/** Plans a file and does with the plan what it is for, in one transaction: others see all of it or nothing. */
const carryOut = (
  claims: readonly Claim[],
  { name: fileName, source, bytes }: File,
  { store, today, actor, onProgress, at }: IngestOptions,
  purpose: Purpose,
): { importId: number | null; steps: Step[] } => {
  const { format } = source
  // Before the transaction: a file that nothing refers to does no harm, a reference without its file does.
  const sha256 = purpose === 'trial' ? null : store.files.keep(bytes)
  return store.transaction(() => {
    const plan = createPlanner({
      projects: store.projects,
      calls: store.calls.all(),
      today,
      claims,
    })
    const steps = claims.map(plan)
    if (purpose === 'trial') return { importId: null, steps }
    const mapping = mappingOf(claims)
    const start = { kind: 'import', fileName, format, sha256, mapping, actor } as const
    const rows = steps.map((step, at) => plannedRow(step, claims[at]!, store.projects))
    if (purpose === 'preview') return { importId: store.batches.plan(start, rows), steps }
    const onRow = (done: number) => {
      if (done % WORD_EVERY === 0) onProgress?.({ phase: 'write', done, total: steps.length })
    }
    const importId = store.batches.take(start, rows, onRow, at)
    onProgress?.({ phase: 'write', done: steps.length, total: steps.length })
    return { importId, steps }
  })
}

const ingestSource = async (
  file: File,
  options: IngestOptions,
  purpose: Purpose,
): Promise<IngestReport> => {
  const { format, encoding, notices, headings } = file.source
  const { store, today } = options
  const context = { vocabularies: store.vocabularies.all(), calls: store.calls.all(), today }
  const read = await readClaims(file.source, context, options)
  const claims = options.narrow?.(read) ?? read
  const { importId, steps } = carryOut(claims, file, options, purpose)
  const rows = steps.map((step) => outcomeOf(step, headings))
  return {
    file: file.name,
    format,
    encoding,
    dryRun: purpose === 'trial',
    importId,
    total: rows.length,
    counts: countOutcomes(steps.map(({ kind }) => kind)),
    warnings: [...notices, ...steps.flatMap((step) => step.notices)].map((notice) =>
      warningOf(notice, headings),
    ),
    rows,
  }
}

type BytesOptions = IngestOptions & { name: string; bytes: Uint8Array }

const openedBytes = async ({ name, bytes, store }: BytesOptions): Promise<File> => {
  const source = await openBytes(name, bytes, store.vocabularies.all().tema)
  return { name: basename(name), source, bytes }
}

/** A file, or a folder of wiki pages as one file: what is kept of it can be read again. */
const openedPath = async (options: IngestOptions & { path: string }): Promise<File> => {
  const { path, store, signal } = options
  const name = basename(path)
  if (!(await isFolder(path))) {
    return openedBytes({ ...options, name, bytes: await readBytes(path) })
  }
  const source = await openFolder(path, store.vocabularies.all().tema, signal)
  return { name, source, bytes: await zipFolder(path) }
}

const purposeOf = ({ dryRun }: IngestOptions): Purpose => (dryRun ? 'trial' : 'write')

/**
 * Takes in a file that is already in memory, e.g. an upload: plan and apply at once. Throws AppError 'invalid' or
 * 'too-large' when the file as a whole cannot be read, and the signal's reason when it is aborted before writing begins;
 * nothing is written then.
 */
export const ingestBytes = async (options: BytesOptions): Promise<IngestReport> =>
  ingestSource(await openedBytes(options), options, purposeOf(options))

/** Takes in a file, or a folder of wiki pages. Errors as `ingestBytes`. */
export const ingestFile = async (
  options: IngestOptions & { path: string },
): Promise<IngestReport> => ingestSource(await openedPath(options), options, purposeOf(options))

/**
 * The first of the two steps apart: reads and plans a file and notes the plan as a batch "in-anteprima" with a row for each
 * row of the file. No record changes before `store.batches.apply`. Errors as `ingestBytes`.
 */
export const planBytes = async (
  options: Omit<BytesOptions, 'dryRun'>,
): Promise<IngestReport & { importId: number }> => {
  const report = await ingestSource(await openedBytes(options), options, 'preview')
  if (report.importId === null) throw new Error('a preview is a batch')
  return { ...report, importId: report.importId }
}
