import type { Project } from '#domain/project.ts'
import type { Related, RelatedReason } from '#domain/schemas/search.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { presentCard } from '../present/project.ts'
import { type Tie, tiesOf } from './ties.ts'

/** Candidates looked at for each reason: more than are shown, since one project may have several reasons. */
const LOOKED_AT = 12

/** Reasons told of one project. */
const TOLD = 2

/** Takes in turn from each list, so that every kind of tie is seen before one fills the place. */
const inTurn = <T>(lists: readonly (readonly T[])[]): T[] => {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat()
}

/** Another project with the reason of each tie, in the order of the ties; null for one that does not hold. */
type Candidate = { project: Project; reasons: (RelatedReason | null)[] }

const reasonsOf = ({ reasons }: Candidate): RelatedReason[] => reasons.filter((one) => one !== null)

/** Another edition is the closest; then who has more ties, and in them more in common. */
const closeness = (candidate: Candidate): number =>
  reasonsOf(candidate).reduce((sum, reason) => {
    if (reason.kind === 'same-initiative') return sum + 1_000
    // Two things in common, where another kind of tie is one.
    if (reason.kind === 'same-theme-and-disability') {
      return sum + 200 + reason.themes.length + reason.disabilities.length
    }
    return sum + 100 + ('values' in reason ? reason.values.length : 0)
  }, 0)

/**
 * Projects related to one, each once and with its reasons; from shared fields, by any engine. Of those with the
 * same kind of tie, who has most in common comes first.
 */
export const createRelated = (engine: SearchEngine, store: Store) => {
  const find = async ({ query }: Tie): Promise<number[]> => {
    const { hits } = await engine.search({ ...query, perPage: LOOKED_AT })
    return hits.map((hit) => hit.id)
  }

  return async (mine: Project, limit: number): Promise<Related[]> => {
    const vocabularies = store.vocabularies.all()
    const ties = tiesOf(mine, vocabularies)
    const ids = new Set((await Promise.all(ties.map(find))).flat())
    ids.delete(mine.id)
    const candidates = store.projects.byIds([...ids]).map(
      (project): Candidate => ({
        project,
        reasons: ties.map(({ reason }) => reason(project)),
      }),
    )
    const sorted = candidates.toSorted((a, b) => reasonsOf(b).length - reasonsOf(a).length)
    const lists = ties.map((_, tie) => sorted.filter(({ reasons }) => reasons[tie] !== null))
    const chosen = [...new Set(inTurn(lists))].slice(0, limit)
    return chosen
      .toSorted((a, b) => closeness(b) - closeness(a))
      .map((one) => ({
        project: presentCard(one.project, vocabularies),
        reasons: reasonsOf(one).slice(0, TOLD),
      }))
  }
}
