import { shorten } from './prose.ts'

/** Signs that turn the direction of all text after them, the page's own words too. */
const DIRECTION_SIGNS = /\p{Bidi_Control}/gu

const LONGEST = 80

/** A reader's text as a page says it back: on one line, in its own direction, and no longer than a title can be. */
export const shownText = (text: string): string =>
  shorten(text.replace(DIRECTION_SIGNS, '').replace(/\s+/gu, ' ').trim(), LONGEST)

/** Whether there is a word, or a number, to search for at all. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
