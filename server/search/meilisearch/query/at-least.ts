import { ALWAYS, all, any, type Condition, isNever, NEVER } from './condition.ts'

/**
 * At least so many of some conditions. Halved again and again: k of n is i of the left half and k - i of the right, for
 * every i, which stays short where listing all choices of k would not.
 */
export const atLeast = (count: number, conditions: readonly Condition[]): Condition => {
  const possible = conditions.filter((one) => !isNever(one))
  if (count <= 0) return ALWAYS
  if (count > possible.length) return NEVER
  if (count === possible.length) return all(...possible)
  if (count === 1) return any(...possible)
  const middle = possible.length >> 1
  const [left, right] = [possible.slice(0, middle), possible.slice(middle)]
  const ways: Condition[] = []
  for (let i = Math.max(0, count - right.length); i <= Math.min(count, left.length); i++) {
    ways.push(all(atLeast(i, left), atLeast(count - i, right)))
  }
  return any(...ways)
}
