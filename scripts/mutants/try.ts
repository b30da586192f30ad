import type { Mutation } from './mutation.ts'
import type { Tree } from './tree.ts'

/**
 * What became of a mistake: a test failed, the tests did not end, only the compiler noticed, nobody noticed, or its place is
 * no longer there.
 */
export type Outcome = 'killed' | 'late' | 'types' | 'SURVIVED' | 'STALE'

export const tryMutation = async (
  tree: Pick<Tree, 'test' | 'types' | 'withMistake'>,
  mutation: Mutation,
): Promise<Outcome> => {
  const outcome = await tree.withMistake(mutation, async (): Promise<Outcome> => {
    // One by one, the likeliest to notice first: most mistakes need no other.
    for (const file of mutation.tests) {
      const tested = await tree.test([file])
      if (tested.late) return 'late'
      if (!tested.ok) return 'killed'
    }
    return (await tree.types()).ok ? 'SURVIVED' : 'types'
  })
  return outcome ?? 'STALE'
}
