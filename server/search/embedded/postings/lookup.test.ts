import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextFrom } from './lookup.ts'

const ascending = fc
  .uniqueArray(fc.nat(500), { maxLength: 200 })
  .map((all) => all.sort((a, b) => a - b))

describe('the next record of a list', () => {
  it('is the first that does not come before the one sought, from wherever it is looked for', () => {
    fc.assert(
      fc.property(ascending, fc.nat(510), fc.nat(200), fc.nat(3), (own, doc, start, before) => {
        const docs = Uint16Array.from([...Array(before).fill(0), ...own, 0, 0])
        const to = before + own.length
        const at = Math.min(before + start, to)
        const list = { docs, impacts: new Uint8Array(docs.length), from: before, to }
        const expected = docs.subarray(0, to).findIndex((one, i) => i >= at && one >= doc)
        expect(nextFrom(list, doc, at)).toBe(expected < 0 ? to : expected)
      }),
    )
  })
})
