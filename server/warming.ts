import { serviceMessages } from './messages.ts'
import { type EmbeddedEngine, WARM_FROM } from './search/embedded/engine.ts'

type Warmed = Pick<EmbeddedEngine, 'size' | 'seq' | 'warm'>

/**
 * Lets a large index find out what much used words come to before anybody asks (cache warming), beside the answers: at most one
 * at a time, and again when records have changed meanwhile.
 */
export const createWarming = ({
  say,
  from = WARM_FROM,
}: {
  say: (line: string) => void
  from?: number
}) => {
  let under: { engine: Warmed; stop: AbortController; done: Promise<void> } | null = null

  const warm = async (engine: Warmed, signal: AbortSignal): Promise<void> => {
    for (let seq = -1; seq !== engine.seq(); ) {
      seq = engine.seq()
      await engine.warm(signal)
    }
  }

  const stop = async (): Promise<void> => {
    under?.stop.abort()
    await under?.done
  }

  return {
    /** To be called after every write; does nothing while it is at work on the same index. */
    start: (engine: Warmed): void => {
      if (engine.size() < from || under?.engine === engine) return
      under?.stop.abort()
      const own = { engine, stop: new AbortController(), done: Promise.resolve() }
      own.done = warm(engine, own.stop.signal)
        .catch((error: unknown) => {
          if (!own.stop.signal.aborted) say(serviceMessages.notWarmed(error))
        })
        .finally(() => {
          if (under === own) under = null
        })
      under = own
    },
    /** Resolves when no work is under way. */
    stop,
  }
}
