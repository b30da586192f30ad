import type { EngineHit } from '../engine.ts'
import type { Plan } from '../language/plan-types.ts'

/**
 * The texts of the projects, where this process has them at hand: the embedded engine, which stands in for the server, has
 * them all. Without it they are asked of the server, which takes further requests.
 */
export type Texts = {
  /** Hits for a plan, in the order of the ids; undefined for a project that is not at hand. */
  show: (ids: readonly number[], plan: Plan) => (EngineHit | undefined)[]
  /** Ids of the projects that hold some folded words one after the other. */
  holding: (words: readonly string[], signal?: AbortSignal) => Promise<readonly number[]>
}
