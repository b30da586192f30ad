/**
 * The page numbers worth a link: the first, the last, and those around the present one; null stands for a gap.
 * A gap of a single page is filled with it: the ellipsis would take the same room.
 */
export const pageNumbers = (page: number, pages: number): (number | null)[] => {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1] ?? one - 1
    if (one - before === 2) return [one - 1, one]
    return one - before > 2 ? [null, one] : [one]
  })
}
