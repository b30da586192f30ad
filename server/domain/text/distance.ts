/** Where two texts begin to differ, and how long what then remains of each is before they end the same. */
const differingPart = (a: string, b: string) => {
  const shorter = Math.min(a.length, b.length)
  let from = 0
  while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from)) from++
  let same = 0
  while (
    same < shorter - from &&
    a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)
  ) {
    same++
  }
  return { from, ofA: a.length - from - same, ofB: b.length - from - same }
}

type Row = Uint16Array<ArrayBuffer>
const newRow = (length: number): Row => new Uint16Array(length)

/** Three rows of the table, kept for the next comparison: the titles of one large file are compared a million times. */
let rows: readonly [Row, Row, Row] = [newRow(64), newRow(64), newRow(64)]

const rowsOf = (length: number) => {
  if (rows[0].length < length) rows = [newRow(2 * length), newRow(2 * length), newRow(2 * length)]
  return rows
}

/**
 * Damerau-Levenshtein distance (optimal string alignment: a swap of neighbours costs 1), cut off at `limit`.
 * Returns `limit + 1` as soon as the distance is known to exceed it. Only what differs is looked at, and of its table only
 * the diagonals that `limit` can reach. Sources: Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA
 * 16 (2011), section 2; Ukkonen, "Algorithms for approximate string matching", Information and Control 64 (1985).
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const { from, ofA, ofB } = differingPart(a, b)
  if (ofA === 0 || ofB === 0) return ofA + ofB
  const beyond = limit + 1
  let [before, previous, current] = rowsOf(ofB + 2)
  for (const row of [before, current]) row.fill(beyond, 0, ofB + 2)
  for (let j = 0; j < ofB + 2; j++) previous[j] = Math.min(j, beyond)
  for (let i = 1; i <= ofA; i++) {
    const first = Math.max(1, i - limit)
    const last = Math.min(ofB, i + limit)
    current[first - 1] = first === 1 ? i : beyond
    let best = current[first - 1]!
    const letter = a.charCodeAt(from + i - 1)
    const letterBefore = i > 1 ? a.charCodeAt(from + i - 2) : -1
    for (let j = first; j <= last; j++) {
      const other = b.charCodeAt(from + j - 1)
      const replaced = previous[j - 1]! + (letter === other ? 0 : 1)
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, replaced)
      if (j > 1 && letterBefore === other && letter === b.charCodeAt(from + j - 2)) {
        cost = Math.min(cost, before[j - 2]! + 1)
      }
      current[j] = cost
      best = Math.min(best, cost)
    }
    if (best > limit) return beyond
    current[last + 1] = beyond
    const spare = before
    before = previous
    previous = current
    current = spare
  }
  return Math.min(previous[ofB]!, beyond)
}
