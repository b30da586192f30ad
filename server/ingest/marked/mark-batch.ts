import type { Store } from '../../store/store.ts'
import { rowFaults } from './batch-faults.ts'
import { type MarkedFile, markedFile } from './marked-file.ts'
import type { RowFaults } from './request.ts'

/** The file of a batch with what is wrong in it; null where the base keeps no file of it, or has nothing to say in it. */
export const markBatch = async (
  store: Store,
  id: number,
  { hideOthers, today }: { hideOthers: boolean; today: string },
): Promise<MarkedFile | null> => {
  const batch = store.batches.byId(id)
  const bytes = batch?.sha256 ? store.files.read(batch.sha256) : undefined
  if (batch === undefined || bytes === undefined) return null
  const rows: RowFaults[] = []
  for (const row of store.batches.rows.each(id)) {
    const faults = rowFaults(row)
    if (faults) rows.push(faults)
  }
  if (rows.length === 0) return null
  return markedFile({
    name: batch.fileName ?? 'progetti',
    bytes,
    columns: batch.columns ?? undefined,
    rows,
    hideOthers,
    vocabularies: store.vocabularies.all(),
    calls: store.calls.all(),
    today,
    known: store.projects.bySlug,
  })
}
