import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '../../testing/any-character.ts'
import { createTextTable } from './text-table.ts'

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.constantFrom('a', 'ab', 'b', 'è', '\ud800', ''),
)
const texts = fc.array(text, { maxLength: 400 })

describe('the text table', () => {
  it('numbers texts in the order in which they come, and gives each back', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 20 }), (all, keep) => {
        const table = createTextTable(keep)
        const known = [...new Set(all)]
        expect(all.map((one) => table.of(one))).toEqual(all.map((one) => known.indexOf(one)))
        expect(table.size()).toBe(known.length)
        for (const [id, one] of known.entries()) {
          expect([table.text(id), table.text(id), table.find(one)]).toEqual([one, one, id])
        }
        expect(table.find('never seen')).toBeUndefined()
      }),
    )
  })

  it('goes on from what was saved', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const first = createTextTable(5)
        for (const one of before) first.of(one)
        const second = createTextTable(5, first.saved())
        expect([...before, ...after].map((one) => second.of(one))).toEqual(
          [...before, ...after].map((one) => first.of(one)),
        )
      }),
    )
  })

  it('orders texts, and finds those that begin so, as strings do', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const table = createTextTable(0)
        const [one, other] = [table.of(a), table.of(b)]
        expect(Math.sign(table.compare(one, other))).toBe(a < b ? -1 : a > b ? 1 : 0)
        expect(table.compareStart(one, b) === 0).toBe(a.startsWith(b))
        if (!a.startsWith(b)) expect(table.compareStart(one, b) < 0).toBe(a < b)
      }),
    )
  })

  it('tells a new text once', () => {
    const table = createTextTable(10)
    const fresh: number[] = []
    for (const one of ['uno', 'due', 'uno']) table.of(one, (id) => fresh.push(id))
    expect(fresh).toEqual([0, 1])
  })
})
