/** At most this many wait: at a third of a second each, whoever comes later would sooner try again. */
const MOST_WAITING = 8

/**
 * One piece of work at a time, and a short queue. A password costs 128 MB for a third of a second: a hundred at once would
 * take the memory of the whole service.
 */
export const createTurns = (mostWaiting = MOST_WAITING) => {
  let last: Promise<unknown> = Promise.resolve()
  let here = 0

  /** Runs the work when its turn comes; null, at once, where too many wait already. */
  const take = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (here > mostWaiting) return null
    here++
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      here--
    }
  }

  return { take, isFull: (): boolean => here > mostWaiting }
}

export type Turns = ReturnType<typeof createTurns>
