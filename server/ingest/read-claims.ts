import { refuseFile } from './bytes/refuse-file.ts'
import { checkPage } from './dokuwiki/check-page.ts'
import type { RowContext } from './fields/field.ts'
import type { Source } from './readers/source.ts'
import { checkRow } from './rows/check-row.ts'
import { createDateOrder } from './rows/date-order.ts'
import type { Claim } from './rows/raw-row.ts'

/** `total` is null while the number of rows is not known yet. */
export type IngestProgress = { phase: 'read' | 'write'; done: number; total: number | null }

export type ReadOptions = {
  onProgress?: (progress: IngestProgress) => void
  signal?: AbortSignal
}

const PAUSE_EVERY = 200

/** Lets other work of the process run: reading a long file must not hold up its readers. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Every row of a file, checked by itself and with the dates of the others. Throws as `ingestBytes`. */
export const readClaims = async (
  source: Source,
  context: RowContext,
  { onProgress, signal }: ReadOptions,
): Promise<Claim[]> => {
  const check = source.format === 'dokuwiki' ? checkPage : checkRow
  const claims: Claim[] = []
  const dateOrder = createDateOrder()
  for (const raw of source.rows) {
    const claim = check(raw, context)
    claims.push(claim)
    // Each page of a wiki is by a hand of its own, and no column.
    if (source.format !== 'dokuwiki') dateOrder.note(raw, claim)
    if (claims.length % PAUSE_EVERY !== 0) continue
    onProgress?.({ phase: 'read', done: claims.length, total: null })
    await pause()
    signal?.throwIfAborted()
  }
  signal?.throwIfAborted()
  dateOrder.settle()
  if (claims.length === 0) refuseFile({ code: 'no-rows' })
  return claims
}
