import { storeMessages } from '../messages.ts'

export type WatchOptions = {
  /** Resolves to what is wrong with the base; null when nothing is. */
  check: (signal: AbortSignal) => Promise<string | null>
  /** Milliseconds from the start to the first look, and between two. */
  firstMs: number
  everyMs: number
  say: (line: string) => void
}

/** Has the whole base looked through now and then, and remembers what was found. */
export const watchSoundness = ({ check, firstMs, everyMs, say }: WatchOptions) => {
  const stopping = new AbortController()
  let problem: string | null = null
  let timer: NodeJS.Timeout

  const look = async (): Promise<void> => {
    const found = await check(stopping.signal)
    const words = found === null ? null : storeMessages.unsound(found)
    if (words !== null && words !== problem) say(words)
    problem = words
    if (!stopping.signal.aborted) wait(everyMs)
  }
  const wait = (ms: number): void => {
    timer = setTimeout(() => void look(), ms)
    timer.unref()
  }
  wait(firstMs)

  return {
    problem: (): string | null => problem,
    close: (): void => {
      stopping.abort()
      clearTimeout(timer)
    },
  }
}
