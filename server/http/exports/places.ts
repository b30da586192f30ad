/** A bounded number of places: `take` gives back what frees the place, null when all are taken. */
export const createPlaces = (count: number) => {
  let taken = 0
  return {
    take: (): (() => void) | null => {
      if (taken >= count) return null
      taken++
      let mine = true
      return () => {
        if (mine) taken--
        mine = false
      }
    },
  }
}
