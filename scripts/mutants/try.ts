import type { Mutation } from './mutation.ts'
import type { Tree } from './tree.ts'

/**
 * What became of a mistake: a test failed, the tests did not end, only the compiler noticed, nobody noticed, its place is
 * no longer there, or the test that failed fails without it, too.
 */
export type Outcome = 'killed' | 'late' | 'types' | 'SURVIVED' | 'STALE' | 'BROKEN'

export const tryMutation = async (
  tree: Pick<Tree, 'test' | 'isSound' | 'types' | 'withMistake'>,
  mutation: Mutation,
): Promise<Outcome> => {
  let noticedBy: string | null = null
  const outcome = await tree.withMistake(mutation, async (): Promise<Outcome> => {
    // One by one, the likeliest to notice first: most mistakes need no other.
    for (const file of mutation.tests) {
      const tested = await tree.test([file])
      if (tested.late) return 'late'
      if (tested.ok) continue
      noticedBy = file
      return 'killed'
    }
    return (await tree.types()).ok ? 'SURVIVED' : 'types'
  })
  // A test that fails of itself would seem to notice everything.
  if (noticedBy !== null && !(await tree.isSound(noticedBy))) return 'BROKEN'
  return outcome ?? 'STALE'
}
