import type { CatchingUp } from '../../catch-up.ts'
import type { Indexes } from './indexes.ts'
import type { Push, Refusal } from './push.ts'

/** Something that `catchUp` can fill. */
export type Target = CatchingUp

export type MigrateDeps = { indexes: Indexes; push: Push; index: string; build: string }

/**
 * Builds the whole index anew beside the one that is being read, then swaps the two and drops the old one. An index that
 * a crash left half built is filled further. Named after its settings, so that two versions of the program never fill
 * the same one.
 */
export const createMigrate = ({ indexes, push, index, build }: MigrateDeps) => {
  const spare = `${index}-${build}`

  const migrate = async (
    fill: (target: Target) => Promise<unknown>,
    { afresh = false }: { afresh?: boolean } = {},
  ): Promise<{ seq: number; refused: Refusal[] }> => {
    const refused: Refusal[] = []
    if (afresh) await indexes.drop(spare)
    const left = await indexes.state(spare)
    if (left.kind === 'other') await indexes.drop(spare)
    if (left.kind !== 'ours') await indexes.ensure(spare)
    let seq = left.seq
    await fill({
      elsewhere: true,
      seq: () => seq,
      apply: async (changes) => {
        refused.push(...(await push(spare, changes)))
        seq = changes.seq
      },
    })
    const live = await indexes.state(index)
    // Another process may have been quicker: swapping again would bring the old index back.
    const late = !afresh && live.kind === 'ours' && live.seq >= seq
    if (!late) {
      if (live.kind === 'missing') await indexes.ensure(index)
      await indexes.swap(index, spare)
    }
    await indexes.drop(spare)
    return { seq, refused }
  }

  /** Drops what a crash between the swap and the drop has left: under our spare name, an index that is not of our making. */
  const tidy = async (): Promise<void> => {
    if ((await indexes.state(spare)).kind === 'other') await indexes.drop(spare)
  }

  return { migrate, tidy }
}
