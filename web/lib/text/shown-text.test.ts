import { describe, expect, it } from 'vitest'
import { hasWords, shownText } from './shown-text.ts'

describe('a reader’s text on a page', () => {
  it.each([
    ['stays as it is', '"dopo di noi" -scuola', '"dopo di noi" -scuola'],
    ['turns nothing around', '\u202eautismo\u2066 \u200fe', 'autismo e'],
    ['stands on one line', 'a \n\t b', 'a b'],
    ['is cut after a word', `${'lavoro '.repeat(20)}`, `${'lavoro '.repeat(11).trim()}…`],
    ['is cut within one that does not end', 'x'.repeat(1_000), `${'x'.repeat(80)}…`],
    ['is never cut within a sign', `x${'😀'.repeat(80)}`, `x${'😀'.repeat(39)}…`],
  ])('%s', (_what, text, shown) => {
    expect(shownText(text)).toBe(shown)
  })
})

it.each([
  ['autismo', true],
  ['68', true],
  ['😀 !?', false],
  ['\u202e', false],
  ['', false],
])('%j has words: %s', (text, words) => {
  expect(hasWords(text)).toBe(words)
})
