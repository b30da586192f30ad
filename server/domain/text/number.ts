const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })

/** A count as Italian readers write it: 1234 -> "1.234". */
export const formatNumber = (value: number): string => number.format(value)

/** 1 -> "1 progetto", 3 -> "3 progetti". */
export const plural = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`
