/** Milliseconds, except `samples`. */
export type Summary = { samples: number; p50: number; p95: number; p99: number; max: number }

/** Nearest-rank percentile: the smallest value that at least `percent` per cent of the values do not exceed. */
export const percentile = (ascending: readonly number[], percent: number): number =>
  ascending[Math.max(0, Math.ceil((percent / 100) * ascending.length) - 1)] ?? Number.NaN

export const summarise = (values: readonly number[]): Summary => {
  const ascending = [...values].sort((a, b) => a - b)
  return {
    samples: ascending.length,
    p50: percentile(ascending, 50),
    p95: percentile(ascending, 95),
    p99: percentile(ascending, 99),
    max: percentile(ascending, 100),
  }
}
