import type { Db } from '../database.ts'
import type { ProjectStore } from '../projects/projects.ts'
import { idAtSlug } from '../projects/writer.ts'
import type { PlannedRow, Settled } from './rows.ts'

/** Why a row that was to be written is held back: it has to be looked at again. */
export type HeldReason = 'record-moved' | 'address-taken'

const held = (reason: HeldReason): Settled => ({ outcome: 'held', reason })

/** Writes planned rows one by one, in the caller's transaction, and only where nothing has moved since the plan. */
export const createRowWriter = (db: Db, projects: ProjectStore) => {
  const headBySlug = idAtSlug(db)

  /** What stands against writing a row: its record is not what it was, or one of its addresses is another's. */
  const obstacle = ({ slug, knownVersion, content }: PlannedRow): HeldReason | null => {
    if (slug === null) return null
    if (projects.presentSlug(slug) !== slug) return 'record-moved'
    if (projects.versionAt(slug) !== knownVersion) return 'record-moved'
    const others = (content?.formerAddresses ?? []).some((page) => {
      const owner = projects.ofWikiPage(page)
      return owner !== undefined && owner !== slug
    })
    return others ? 'address-taken' : null
  }

  return (
    row: PlannedRow,
    origin: { batchId: number; actor: string; at?: string | undefined },
  ): Settled => {
    const { step, slug, content } = row
    if (row.undecided) return { outcome: 'left', reason: null }
    if (step === 'refused') return { outcome: 'refused', reason: null }
    if (row.ticked === false && step !== 'unchanged') return { outcome: 'left', reason: null }
    const reason = obstacle(row)
    if (reason) return held(reason)
    if (step === 'unchanged' || slug === null || !content)
      return { outcome: 'unchanged', reason: null }
    const columns = Object.fromEntries(
      Object.entries(row.fields ?? {}).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    )
    const from = { ...origin, sheet: row.sheet, row: row.row, columns, pages: row.pages ?? {} }
    const known = headBySlug.get({ slug })
    if (step === 'changed' && known) projects.update(known.id, content, from)
    else projects.insert(slug, content, from)
    return { outcome: 'written', reason: null }
  }
}
