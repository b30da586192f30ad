import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLLECTION_LIMITS } from '#domain/collection.ts'
import { createKept, joined, marked, NOTHING_KEPT, parseKept } from './kept.ts'

const shelf = () => {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  }
}

test('what stands there may be anything: it is read as a collection, or as none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const { slugs, title, notes } = parseKept(text)
      expect(slugs.length).toBeLessThanOrEqual(COLLECTION_LIMITS.records)
      expect(
        [...slugs, title, ...Object.values(notes)].every((one) => typeof one === 'string'),
      ).toBe(true)
    }),
  )
  for (const text of [null, '', 'null', '[]', '{"slugs":{}}'])
    expect(parseKept(text)).toEqual(NOTHING_KEPT)
})

test('what is kept is read again, without empty notes and doubles', () => {
  const kept = createKept(() => shelf_)
  const shelf_ = shelf()
  kept.change(() => ({ slugs: ['a', 'b', 'a'], title: 'Mia', notes: { a: 'leggere', b: '  ' } }))
  expect(kept.read()).toEqual({ slugs: ['a', 'b'], title: 'Mia', notes: { a: 'leggere' } })
  kept.change((before) => marked(before, 'c', true))
  kept.change((before) => marked(before, 'a', false))
  expect(kept.read().slugs).toEqual(['b', 'c'])
  expect(kept.read().notes).toEqual({ a: 'leggere' })
})

test('a browser that keeps nothing says so, and is read as empty', () => {
  const kept = createKept(() => {
    throw new Error('denied')
  })
  expect(kept.read()).toEqual(NOTHING_KEPT)
  expect(kept.change((before) => marked(before, 'a', true))).toBe(false)
})

test('what is marked twice stays in its place; what is added comes after', () => {
  const kept = { ...NOTHING_KEPT, slugs: ['a', 'b'] }
  expect(marked(kept, 'a', true).slugs).toEqual(['a', 'b'])
  expect(joined(kept, ['c', 'a']).slugs).toEqual(['a', 'b', 'c'])
})
