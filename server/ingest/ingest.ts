import { basename } from 'node:path'
import type { Store } from '../store/store.ts'
import { applyStep, outcomeOf, sha256, warningOf } from './apply.ts'
import { checkPage } from './dokuwiki/check-page.ts'
import { createPlanner, type Step } from './plan/plan.ts'
import { isFolder, openBytes, openFolder, readBytes } from './readers/open.ts'
import { refuseFile } from './readers/refuse-file.ts'
import type { Source } from './readers/source.ts'
import { countOutcomes, type IngestReport } from './report.ts'
import { checkRow } from './rows/check-row.ts'
import type { Claim } from './rows/said.ts'

/** `total` is null while the number of rows is not known yet. */
export type IngestProgress = { phase: 'read' | 'write'; done: number; total: number | null }

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
}

const PAUSE_EVERY = 200

/** Lets other work of the process run: reading a long file must not hold up its readers. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

const readClaims = async (source: Source, options: IngestOptions): Promise<Claim[]> => {
  const { store, today, onProgress, signal } = options
  const context = { vocabularies: store.vocabularies.all(), calls: store.calls.all(), today }
  const check = source.format === 'dokuwiki' ? checkPage : checkRow
  const claims: Claim[] = []
  for await (const raw of source.rows) {
    claims.push(check(raw, context))
    if (claims.length % PAUSE_EVERY !== 0) continue
    onProgress?.({ phase: 'read', done: claims.length, total: null })
    await pause()
    signal?.throwIfAborted()
  }
  signal?.throwIfAborted()
  if (claims.length === 0) refuseFile({ code: 'no-rows' })
  return claims
}

/** Plan and write in one transaction: other writers see all of the file or nothing of it. */
const carryOut = (
  claims: readonly Claim[],
  file: { name: string; format: Source['format']; digest: string },
  { store, today, actor, dryRun, onProgress }: IngestOptions,
): { importId: number | null; steps: Step[] } =>
  store.transaction(() => {
    const plan = createPlanner({ projects: store.projects, calls: store.calls.all(), today })
    const steps = claims.map(plan)
    if (dryRun) return { importId: null, steps }
    const { name: fileName, format, digest } = file
    const importId = store.batches.open({
      kind: 'import',
      state: 'in-scrittura',
      fileName,
      format,
      sha256: digest,
      actor,
    })
    for (const [at, step] of steps.entries()) {
      applyStep(store.projects, step, importId, actor)
      if (at % PAUSE_EVERY === 0) onProgress?.({ phase: 'write', done: at, total: steps.length })
    }
    const { new: added, ...rest } = countOutcomes(steps.map(({ kind }) => kind))
    store.batches.finish(importId, { added, ...rest, held: 0 })
    onProgress?.({ phase: 'write', done: steps.length, total: steps.length })
    return { importId, steps }
  })

const ingestSource = async (
  name: string,
  source: Source,
  digest: (claims: readonly Claim[]) => string,
  options: IngestOptions,
): Promise<IngestReport> => {
  const { format, encoding, notices, headings } = source
  const claims = await readClaims(source, options)
  const { importId, steps } = carryOut(claims, { name, format, digest: digest(claims) }, options)
  const rows = steps.map((step) => outcomeOf(step, headings))
  return {
    file: name,
    format,
    encoding,
    dryRun: options.dryRun ?? false,
    importId,
    total: rows.length,
    counts: countOutcomes(steps.map(({ kind }) => kind)),
    warnings: [...notices, ...steps.flatMap((step) => step.notices)].map(warningOf),
    rows,
  }
}

/**
 * Takes in a file that is already in memory, e.g. an upload. Throws AppError 'invalid' or 'too-large' when the file as a
 * whole cannot be read, and the signal's reason when it is aborted before writing begins; nothing is written then.
 */
export const ingestBytes = async (
  options: IngestOptions & { name: string; bytes: Uint8Array },
): Promise<IngestReport> => {
  const { name, bytes, store } = options
  const source = await openBytes(name, bytes, store.vocabularies.all().tema)
  return ingestSource(basename(name), source, () => sha256([bytes]), options)
}

/** Takes in a file, or a folder of wiki pages. Errors as `ingestBytes`. */
export const ingestFile = async (
  options: IngestOptions & { path: string },
): Promise<IngestReport> => {
  const { path, store, signal } = options
  if (!(await isFolder(path))) {
    return ingestBytes({ ...options, name: basename(path), bytes: await readBytes(path) })
  }
  const source = await openFolder(path, store.vocabularies.all().tema, signal)
  const digest = (claims: readonly Claim[]) =>
    sha256(claims.map(({ said }) => JSON.stringify(said)))
  return ingestSource(basename(path), source, digest, options)
}
