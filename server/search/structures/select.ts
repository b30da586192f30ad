/**
 * Puts the number that stands at place `n` of a list in descending order there, higher ones before it and lower ones behind
 * it, between two places of which the latter is excluded. Equal numbers are put aside together, so many of them make it
 * quicker and not slower. Source: Hoare, "Algorithm 65: find", CACM 4 (1961), with three parts as of Dijkstra's flag.
 */
export const selectDescending = (
  values: Float64Array,
  n: number,
  from: number,
  to: number,
): number => {
  for (let [low, high] = [from, to - 1]; low < high; ) {
    const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!)
    let [above, at, below] = [low, low, high]
    while (at <= below) {
      const value = values[at]!
      if (value > pivot) {
        values[at++] = values[above]!
        values[above++] = value
      } else if (value < pivot) {
        values[at] = values[below]!
        values[below--] = value
      } else at++
    }
    if (n < above) high = above - 1
    else if (n > below) low = below + 1
    else break
  }
  return values[n]!
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
