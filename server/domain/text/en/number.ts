const number = new Intl.NumberFormat('en-GB')

/** A count as English readers write it: 1234 -> "1,234". */
export const formatNumber = (value: number): string =>
  // Most counts of a page, and the library takes a hundred times as long.
  Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : number.format(value)

/** 1 -> "1 project", 3 -> "3 projects". */
export const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`
