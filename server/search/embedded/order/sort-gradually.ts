/** So many are sorted or merged at once: far less than a millisecond's work for others to wait for. */
const RUN = 1_024

/**
 * A sorted copy, made in small steps with `pause` between them: a hundred thousand records put in order at once would let
 * nobody else in for a tenth of a second.
 */
export const sortGradually = async <T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  pause: () => Promise<void>,
): Promise<T[]> => {
  const merge = async (a: readonly T[], b: readonly T[]): Promise<T[]> => {
    const merged: T[] = []
    for (let i = 0, j = 0; i < a.length || j < b.length; ) {
      const first = j === b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0)
      merged.push(first ? a[i++]! : b[j++]!)
      if (merged.length % RUN === 0) await pause()
    }
    return merged
  }

  let runs: T[][] = []
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare))
    await pause()
  }
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let i = 0; i < runs.length; i += 2) {
      const [a, b] = runs.slice(i, i + 2)
      merged.push(b === undefined ? a! : await merge(a!, b))
    }
    runs = merged
  }
  return runs[0] ?? []
}
