type Bounds = {
  inAll: number
  forOne: number
  /** Milliseconds that one is waited for. */
  patienceMs: number
  /** So many may wait; the next is refused at once. */
  waiting: number
}

type Refusal = 'taken' | 'yours'

/**
 * A bounded number of places, and fewer for one holder. `take` gives back what frees the place; or, once nobody has left in time,
 * "taken" when all are, and "yours" when the holder has as many as one may have. Who waits longest is first.
 */
export const createPlaces = ({ inAll, forOne, patienceMs, waiting }: Bounds) => {
  const held = new Map<string, number>()
  /** Of each who waits, what wakes him. */
  const waking = new Set<() => void>()
  let taken = 0

  const leave = (holder: string): void => {
    taken--
    const left = (held.get(holder) ?? 1) - 1
    if (left > 0) held.set(holder, left)
    else held.delete(holder)
    for (const wake of [...waking]) wake()
  }

  const takeNow = (holder: string): (() => void) | Refusal => {
    const own = held.get(holder) ?? 0
    if (own >= forOne) return 'yours'
    if (taken >= inAll) return 'taken'
    taken++
    held.set(holder, own + 1)
    let mine = true
    return () => {
      if (mine) leave(holder)
      mine = false
    }
  }

  const waitFor = (holder: string): Promise<(() => void) | Refusal> =>
    new Promise((resolve) => {
      const end = (got: (() => void) | Refusal): void => {
        clearTimeout(timer)
        waking.delete(wake)
        resolve(got)
      }
      const wake = (): void => {
        const got = takeNow(holder)
        if (typeof got !== 'string') end(got)
      }
      const timer = setTimeout(() => end(takeNow(holder)), patienceMs)
      waking.add(wake)
    })

  return {
    take: async (holder: string): Promise<(() => void) | Refusal> => {
      const got = takeNow(holder)
      return typeof got !== 'string' || waking.size >= waiting ? got : waitFor(holder)
    },
  }
}
