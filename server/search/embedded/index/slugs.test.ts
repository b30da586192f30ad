import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment } from './segment.ts'
import { shortSlug, slugOf } from './slugs.ts'
import { titleBytes } from './title-keys.ts'

const segmentOf = (slug: string, title: string): Segment => {
  const titles = titleBytes(title)
  const slugs = shortSlug(slug, titles)
  return {
    titles,
    titleRows: Uint32Array.of(0, titles.length),
    slugs,
    slugRows: Uint32Array.of(0, slugs.length),
  } as unknown as Segment
}

describe('kept slugs', () => {
  it('take one byte where they are the title', () => {
    const { slugs } = segmentOf('un-lavoro-per-me', 'Un lavoro per me')
    expect(slugs).toHaveLength(1)
  })

  it.each([
    ['un-lavoro-2', 'Un lavoro'],
    ['altro', 'Un lavoro'],
    ['', 'Un lavoro'],
    ['perché-no', 'Perché no?'],
    [`${'a'.repeat(300)}-b`, 'a'.repeat(300)],
  ])('are written out again: %s', (slug, title) => {
    expect(slugOf(segmentOf(slug, title), 0)).toBe(slug)
  })

  it('are written out again whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', ' ', 'è', '🙂') })
    fc.assert(fc.property(text, text, (slug, title) => slugOf(segmentOf(slug, title), 0) === slug))
  })
})
