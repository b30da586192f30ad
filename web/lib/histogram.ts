export type Rectangle = { x: number; y: number; width: number; height: number }

/**
 * Rectangles for a bar chart `width` by `height`, one for each count. The tallest bar fills the height; a
 * count above zero is never lower than two units, so that one project among thousands can still be seen.
 */
export const barRectangles = (
  counts: readonly number[],
  width: number,
  height: number,
): Rectangle[] => {
  const most = Math.max(1, ...counts)
  const step = width / Math.max(1, counts.length)
  const gap = Math.min(4, step * 0.2)
  const round = (value: number) => Math.round(value * 100) / 100
  return counts.map((count, index) => {
    const tall = count === 0 ? 0 : Math.max(2, (count / most) * height)
    return {
      x: round(index * step + gap / 2),
      y: round(height - tall),
      width: round(step - gap),
      height: round(tall),
    }
  })
}
