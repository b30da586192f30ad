import { expect, test } from 'vitest'
import { createItalianToday, italianDay } from './today.ts'

test.each([
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
  ['2027-06-30T21:59:59Z', '2027-06-30'],
  ['2027-06-30T22:00:00Z', '2027-07-01'],
])('at %s it is %s in Italy', (at, day) => {
  expect(italianDay(new Date(at))).toBe(day)
})

test('a clock tells the day that it is, over midnight and back', () => {
  let now = Date.parse('2026-12-31T22:59:59.999Z')
  const today = createItalianToday(() => now)
  expect([today(), today()]).toEqual(['2026-12-31', '2026-12-31'])
  now += 1
  expect(today()).toBe('2027-01-01')
  now -= 1
  expect(today()).toBe('2026-12-31')
})
