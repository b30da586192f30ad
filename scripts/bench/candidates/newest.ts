/** Positions of documents, newest first: what a search without words lists. Sorted again only after a change. */
export const createNewestFirst = () => {
  const dates: string[] = []
  let order: number[] | null = null
  return {
    add: (date: string): void => {
      dates.push(date)
      order = null
    },
    positions: (): readonly number[] => {
      order ??= dates
        .map((_, position) => position)
        .sort((a, b) => (dates[a]! < dates[b]! ? 1 : dates[a]! > dates[b]! ? -1 : a - b))
      return order
    },
  }
}
