/**
 * Finds closing marks in a line from left to right. What was found, or was not, is remembered: a line of nothing but
 * opening marks is walked once for each kind of mark, not once for each mark.
 */
export const createFinder = (line: string) => {
  const known = new Map<string, number>()
  return (mark: string, from: number): number => {
    const before = known.get(mark)
    if (before === -1 || (before !== undefined && before >= from)) return before
    const at = line.indexOf(mark, from)
    known.set(mark, at)
    return at
  }
}
