import { DASHES } from '../parse.ts'

/** Facets whose values are offered to be left out, in this order where as many have them. */
export const EXCLUDED_FACETS = ['territorio', 'disabilita', 'tema', 'destinatari'] as const

/** A text that ends where something not wanted is about to be named. */
export type OpenExclusion = {
  /** What is wanted. */
  wanted: string
  /** How a value is put behind it. */
  without: (label: string) => string
}

const DASH = new RegExp(`^(.*\\S)\\s+([${DASHES}])$`, 'su')
const WORDS = /^(.*\S)\s+(tranne|eccetto|salvo|escluso|esclusa|escludendo|senza|ma non)\s*$/isu
const ONE_WORD = /^[\p{L}\p{N}]+$/u

/** Reads "autismo -" and "autismo tranne": null where nothing is wanted before, or something is named already. */
export const openExclusionIn = (text: string): OpenExclusion | null => {
  const dash = DASH.exec(text)
  if (dash) {
    const [, wanted = '', sign = ''] = dash
    const without = (label: string) =>
      ONE_WORD.test(label) ? `${wanted} ${sign}${label}` : `${wanted} tranne ${label}`
    return { wanted, without }
  }
  const [, wanted, word] = WORDS.exec(text) ?? []
  if (wanted === undefined) return null
  return { wanted, without: (label) => `${wanted} ${word} ${label}` }
}
