/** A number of things that may be done; whoever would do more waits until one is given back, or all is stopped. */
export const createCredit = (most: number) => {
  let left = most
  let stopped = false
  let wake = (): void => {}
  return {
    /** Resolves to whether one more may be done; false once it was stopped. */
    take: async (): Promise<boolean> => {
      while (left === 0 && !stopped) await new Promise<void>((resolve) => (wake = resolve))
      left--
      return !stopped
    },
    give: (): void => {
      left++
      wake()
    },
    stop: (): void => {
      stopped = true
      wake()
    },
  }
}

export type Credit = ReturnType<typeof createCredit>
