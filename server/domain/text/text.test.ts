import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelKey, slugify } from './fold.ts'

test.each([
  ['Disabilità  VISIVA', 'disabilita visiva'],
  ['Cassina de’ Pecchi', 'cassina de pecchi'],
  ['  L.68/99 ', 'l 68 99'],
  ['Łódź, Straße, İzmir, Åbo, Tromsø', 'lodz strasse izmir abo tromso'],
  ['', ''],
])('"%s" is compared as "%s"', (text, key) => {
  expect(labelKey(text)).toBe(key)
})

test('a slug is cut at a word and has only letters, digits and dashes', () => {
  expect(slugify('Progetto Bridge: un ponte')).toBe('progetto-bridge-un-ponte')
  expect(slugify('uno due tre', 8)).toBe('uno-due')
  expect(slugify('unodue tre', 3)).toBe('uno')
  fc.assert(fc.property(fc.string(), (text) => !/[^\p{L}\p{N}-]/u.test(slugify(text))))
})
