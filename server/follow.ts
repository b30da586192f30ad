import { serviceMessages } from './messages.ts'

export type FollowOptions = {
  /** Brings what others have written up to now. */
  look: () => Promise<void>
  everyMs: number
  say: (line: string) => void
}

/**
 * Looks again and again for what another process (an import at the command line) has written. One look at a time: a long
 * one is not overtaken by the next.
 */
export const follow = ({ look, everyMs, say }: FollowOptions) => {
  let problem: string | null = null
  let looking: Promise<void> | null = null

  const fail = (error: unknown): void => {
    const words = serviceMessages.indexNotUpdated(error)
    if (words !== problem) say(words)
    problem = words
  }
  const once = (): void => {
    looking ??= look()
      .then(() => {
        problem = null
      }, fail)
      .finally(() => {
        looking = null
      })
  }
  const timer = setInterval(once, everyMs)
  timer.unref()

  return {
    /** What stopped the last look; null when it went well. */
    problem: (): string | null => problem,
    /** Resolves when no look is under way, and none will begin. */
    close: async (): Promise<void> => {
      clearInterval(timer)
      await looking
    },
  }
}
