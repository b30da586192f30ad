import { describe, expect, it } from 'vitest'
import { barRectangles } from './histogram.ts'

describe('rectangles of a bar chart', () => {
  it('fill the height with the tallest and show the smallest', () => {
    const [tall, small, none] = barRectangles([1_000, 1, 0], 300, 70)
    expect([tall?.height, small?.height, none?.height]).toEqual([70, 2, 0])
    expect([tall?.y, small?.y]).toEqual([0, 68])
  })

  it('stay within the width', () => {
    const last = barRectangles(
      Array.from({ length: 40 }, () => 3),
      280,
      70,
    ).at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(280)
  })
})
