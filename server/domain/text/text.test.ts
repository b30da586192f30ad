import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, labelKey, slugify } from './fold.ts'

test.each([
  ['Disabilità  VISIVA', 'disabilita visiva'],
  ['Cassina de’ Pecchi', 'cassina de pecchi'],
  ['  L.68/99 ', 'l 68 99'],
  ['Łódź, Straße, İzmir, Åbo, Tromsø', 'lodz strasse izmir abo tromso'],
  ['', ''],
])('"%s" is compared as "%s"', (text, key) => {
  expect(labelKey(text)).toBe(key)
})

test('a text that has no accent is folded as one that has', () => {
  const ascii = fc.string({ unit: fc.constantFrom(...'aZ09 _-`\'"(.:\t\n') })
  fc.assert(
    fc.property(ascii, (text) => {
      expect(fold(`${text}à`)).toBe(`${fold(text)}a`)
      expect(labelKey(`${text} à`)).toBe(`${labelKey(text)} a`.trim())
    }),
  )
})

test('a slug is cut at a word and has only letters, digits and dashes', () => {
  expect(slugify('Progetto Bridge: un ponte')).toBe('progetto-bridge-un-ponte')
  expect(slugify('uno due tre', 8)).toBe('uno-due')
  expect(slugify('unodue tre', 3)).toBe('uno')
  fc.assert(fc.property(fc.string(), (text) => !/[^\p{L}\p{N}-]/u.test(slugify(text))))
})
