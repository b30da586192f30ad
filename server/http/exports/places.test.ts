import { expect, test } from 'vitest'
import { createPlaces } from './places.ts'

test('nobody takes more than a share, and all together no more than there are', () => {
  const places = createPlaces({ inAll: 3, forOne: 2 })
  const [first, second] = [places.take('a'), places.take('a')]
  expect(places.take('a')).toBe('yours')
  expect(places.take('b')).toBeTypeOf('function')
  expect(places.take('c')).toBe('taken')
  for (const leave of [first, first, second]) if (typeof leave === 'function') leave()
  expect(places.take('a')).toBeTypeOf('function')
  expect(places.take('c')).toBeTypeOf('function')
  expect(places.take('d')).toBe('taken')
})
