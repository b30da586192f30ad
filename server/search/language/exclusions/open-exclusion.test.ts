import { expect, it } from 'vitest'
import { openExclusionIn } from './open-exclusion.ts'

it.each<[string, string | null]>([
  ['autismo -', 'autismo -Monza'],
  ['autismo \u2212', 'autismo \u2212Monza'],
  ['autismo tranne', 'autismo tranne Monza'],
  ['autismo Tranne ', 'autismo Tranne Monza'],
  ['autismo ma non', 'autismo ma non Monza'],
  // Nothing is wanted, something is named already, or the dash stands between words.
  ['-', null],
  ['tranne', null],
  ['autismo -m', null],
  ['autismo - ', null],
  ['scuola-', null],
])('%j goes on as %j', (text, expected) => {
  expect(openExclusionIn(text)?.without('Monza') ?? null).toBe(expected)
})

it('puts several words behind a word, since a dash takes one', () => {
  expect(openExclusionIn('autismo -')?.without('Zona Milano')).toBe('autismo tranne Zona Milano')
})
