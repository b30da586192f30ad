import type { EngineSuggestion } from '../../engine.ts'

/** One kind of suggestions, best first, each made only when it is asked for. */
export type Suggestions = AsyncGenerator<EngineSuggestion>
