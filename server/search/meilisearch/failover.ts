import type { SearchAnswer } from '#domain/schemas/search.ts'
import type { SearchEngine, SearchOptions } from '../engine.ts'

type Finder = Pick<SearchEngine, 'name' | 'search' | 'ids' | 'tally' | 'seq' | 'close'>

export type FailoverOptions = {
  /** Finds, counts and ranks; all else is asked of the other one in any case. */
  primary: Finder
  /** Always at hand and always level with the store. */
  fallback: SearchEngine
  /** Whether the primary is believed to be well and level. */
  isReady: () => boolean
  /** Told of each failure, after which `isReady` should be false until the primary has been looked at. */
  onFailure: (error: unknown) => void
  /** How long the primary may take before the fallback answers instead. */
  patienceMs?: number
}

const PATIENCE_MS = 800
/** All ids of a large base take the server longer than a page, and whoever downloads a file waits. */
const IDS_PATIENCE_MS = 10_000

/** Rejects when the time is over or the caller gives up, whichever is first; `work` is told to stop in both cases. */
const within = async <T>(
  milliseconds: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const late = AbortSignal.timeout(milliseconds)
  const signal = caller ? AbortSignal.any([late, caller]) : late
  signal.throwIfAborted()
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  // Whichever comes second must not be an unhandled rejection.
  stopped.catch(() => {})
  const working = work(signal)
  working.catch(() => {})
  return Promise.race([working, stopped])
}

/**
 * One engine out of two: the primary while it is well, the fallback at once when it is known to be away, and after
 * `patienceMs` when it turns out to be. Whatever the primary does wrong counts as being away; only a caller who gives up
 * is not its fault. Writes go to the fallback: the primary has its own way to keep level.
 */
export const createFailover = ({
  primary,
  fallback,
  isReady,
  onFailure,
  patienceMs = PATIENCE_MS,
}: FailoverOptions): SearchEngine => {
  const standIn: SearchAnswer['engine'] = { name: fallback.name, fallback: true }

  const either = async <T>(
    ask: (engine: Finder, options: SearchOptions) => Promise<T>,
    options: SearchOptions = {},
    patience = patienceMs,
  ): Promise<{ answer: T; stoodIn: boolean }> => {
    if (isReady()) {
      try {
        const answer = await within(patience, options.signal, (signal) =>
          ask(primary, { ...options, signal }),
        )
        return { answer, stoodIn: false }
      } catch (error) {
        options.signal?.throwIfAborted()
        onFailure(error)
      }
    }
    return { answer: await ask(fallback, options), stoodIn: true }
  }

  return {
    name: primary.name,
    search: async (query, options) => {
      const { answer, stoodIn } = await either((engine, own) => engine.search(query, own), options)
      return stoodIn ? { ...answer, answeredBy: standIn } : answer
    },
    ids: async (query, options) =>
      (await either((engine, own) => engine.ids(query, own), options, IDS_PATIENCE_MS)).answer,
    tally: async (query, options) =>
      (await either((engine, own) => engine.tally(query, own), options, IDS_PATIENCE_MS)).answer,
    waysOut: fallback.waysOut,
    suggest: fallback.suggest,
    apply: fallback.apply,
    /** Of the engine that answers now: what is remembered of answers must not claim to be newer than they are. */
    seq: () => (isReady() ? primary : fallback).seq(),
    close: async () => {
      await Promise.all([primary.close(), fallback.close()])
    },
  }
}
