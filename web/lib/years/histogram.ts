/**
 * Heights of bars in pixels. The tallest fills `height`; a count above zero is never lower than three pixels, so
 * that one project among thousands can still be seen.
 */
export const barHeights = (counts: readonly number[], height: number): number[] => {
  const most = Math.max(1, ...counts)
  return counts.map((count) => (count === 0 ? 0 : Math.max(3, Math.round((count / most) * height))))
}
