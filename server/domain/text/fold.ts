/** Letters that Unicode does not take apart, as an Italian keyboard writes them. */
const FOREIGN: Record<string, string> = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't' },
}
const FOREIGN_LETTERS = new RegExp(`[${Object.keys(FOREIGN).join('')}]`, 'gu')

/** Most labels have nothing but ASCII, in which there is no accent to be taken off. */
const BEYOND_ASCII = /[\u0080-\uffff]/

/**
 * Case, accents and typographic variants folded away: "Disabilità" -> "disabilita", "l’aria" -> "l'aria".
 * Letters of other languages become what an Italian keyboard writes for them: "Łódź" -> "lodz", "Straße" -> "strasse".
 * Combining marks are dropped after NFKD, so the length may differ from the input's.
 */
export const fold = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[\u2018\u2019\u02bc\u02b9\u2032`\u00b4]/g, "'")
        .toLowerCase()
        .replace(FOREIGN_LETTERS, (letter) => FOREIGN[letter]!)
    : text.replaceAll('`', "'").toLowerCase()

/** Letters and digits of a folded text, everything else one space: the key by which labels and headers are compared. */
export const labelKey = (text: string): string => {
  const folded = fold(text)
  const others = BEYOND_ASCII.test(folded) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g
  return folded.replace(others, ' ').trim()
}

/** "Progetto Bridge: un ponte" -> "progetto-bridge-un-ponte"; at most `limit` characters, cut at a word. */
export const slugify = (text: string, limit = 100): string => {
  const whole = labelKey(text).replace(/ /g, '-')
  if (whole.length <= limit) return whole
  const cut = whole.slice(0, limit + 1)
  const dash = cut.lastIndexOf('-')
  return dash > 0 ? cut.slice(0, dash) : cut.slice(0, limit)
}
