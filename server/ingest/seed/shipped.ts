import { createHash } from 'node:crypto'
import { FIELDS, type FieldKey } from '#domain/fields.ts'
import type { Store } from '../../store/store.ts'
import type { Claim } from '../rows/raw-row.ts'

/** By whom the records are taken in that come with the program: of what it set, nobody has said anything since. */
export const SHIPPED_ACTOR = 'seed'

/** Whether a base began with records that came with the program, and has not seen these yet. */
export const isNews = (store: Pick<Store, 'batches'>, bytes: Uint8Array): boolean => {
  const last = store.batches.lastImportBy(SHIPPED_ACTOR)
  // Who has taken the first records back does not want the next ones.
  if (last === undefined || last.state !== 'applicata') return false
  return last.sha256 !== createHash('sha256').update(bytes).digest('hex')
}

/** The day of the newest of the records that ship, as an ISO instant. */
export const dayOf = (bytes: Uint8Array): string => {
  const records = JSON.parse(new TextDecoder().decode(bytes)) as { updatedAt: string }[]
  const days = records.map(({ updatedAt }) => updatedAt).sort()
  return new Date(days.at(-1) ?? 0).toISOString()
}

/** The fields of a record that somebody else has set since. */
const setByOthers = ({ projects }: Pick<Store, 'projects'>, id: number): Set<string> =>
  new Set(
    projects
      .origins(id)
      .filter(({ actor }) => actor !== SHIPPED_ACTOR)
      .map(({ field }) => field),
  )

/**
 * What newer records that come with the program may say of a base: all of a record that it never had; of one that it has,
 * the fields that nobody else has set; nothing of one that was withdrawn, renamed or merged, and nothing of drafts.
 */
export const leaveToStaff =
  (store: Pick<Store, 'projects'>) =>
  (claims: Claim[]): Claim[] =>
    claims.flatMap((claim) => {
      const { slug } = claim.said
      const where = slug ? store.projects.whereIs(slug) : { at: 'nowhere' }
      if (!slug || where.at === 'nowhere') return [claim]
      const known = where.at === 'here' ? store.projects.bySlug(slug) : undefined
      if (known === undefined) return []
      const others = setByOthers(store, known.id)
      const isFree = (key: FieldKey) => !(FIELDS[key].of ?? [key]).some((one) => others.has(one))
      const said = Object.entries(claim.said).filter(
        ([key]) => key === 'slug' || isFree(key as FieldKey),
      )
      return [{ ...claim, said: Object.fromEntries(said) }]
    })
