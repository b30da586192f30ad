import type { Known } from './known.ts'

/**
 * What is known of the index's words, read again after each write. Reading takes a while in a large collection, so what
 * was known serves on until the new is there: for that moment a word that only the newest project has is not known yet,
 * while all others are found as ever.
 */
export const createKnowledge = (read: () => Promise<Known>) => {
  let known: Known | null = null
  let outdated = true
  let reading: Promise<Known> | null = null

  const refresh = (): Promise<Known> => {
    outdated = false
    const mine = read()
    reading = mine
    mine
      .then((fresh) => {
        if (reading === mine) known = fresh
      })
      .catch(() => {
        if (reading === mine) outdated = true
      })
      .finally(() => {
        if (reading === mine) reading = null
      })
    return mine
  }

  /** As of the last write: waits for what is being read. */
  const fresh = (): Promise<Known> | Known => {
    if (outdated) return refresh()
    return reading ?? known ?? refresh()
  }

  return {
    fresh,
    /** What is known now; waits only while nothing is. */
    current: (): Promise<Known> | Known => known ?? fresh(),
    /** Something was written, by us or by others. */
    outdate: (): void => {
      outdated = true
    },
  }
}
