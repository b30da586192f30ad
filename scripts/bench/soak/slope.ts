/** The slope of the straight line through points, by least squares; 0 for fewer than two. */
export const slope = (points: readonly (readonly [x: number, y: number])[]): number => {
  const mean = (at: 0 | 1) => points.reduce((sum, one) => sum + one[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const across = points.reduce((sum, one) => sum + (one[0] - x) ** 2, 0)
  const along = points.reduce((sum, one) => sum + (one[0] - x) * (one[1] - y), 0)
  return across === 0 || points.length < 2 ? 0 : along / across
}
