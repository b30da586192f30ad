import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyOffset, titleBytes, titleKey } from './title-keys.ts'

const title = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'Progettàaè 12漢'), maxLength: 40 }),
)

/** All keys of a title, one behind the other. */
const keys = (text: string): number[] => {
  const bytes = titleBytes(text)
  return Array.from({ length: 40 }, (_, depth) => titleKey(bytes, keyOffset(depth), bytes.length))
}

it('orders titles key by key as their folded bytes do', () => {
  fc.assert(
    fc.property(title, title, (a, b) => {
      const [one, other] = [keys(a), keys(b)]
      const at = one.findIndex((key, depth) => key !== other[depth])
      const byKeys = at < 0 ? 0 : Math.sign(one[at]! - other[at]!)
      expect(byKeys).toBe(Buffer.compare(titleBytes(a), titleBytes(b)))
    }),
  )
})

it('ignores case, accents and signs', () => {
  expect(keys('«Città» e L’Ora')).toEqual(keys('citta e l ora'))
})
