/**
 * A bounded number of places, and fewer for one holder. `take` gives back what frees the place, "taken" when all are, and
 * "yours" when the holder has as many as one may have.
 */
export const createPlaces = ({ inAll, forOne }: { inAll: number; forOne: number }) => {
  const held = new Map<string, number>()
  let taken = 0

  const leave = (holder: string): void => {
    taken--
    const left = (held.get(holder) ?? 1) - 1
    if (left > 0) held.set(holder, left)
    else held.delete(holder)
  }

  return {
    take: (holder: string): (() => void) | 'taken' | 'yours' => {
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
    },
  }
}
