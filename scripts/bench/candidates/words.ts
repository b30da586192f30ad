import { readFileSync } from 'node:fs'
import { foldWord } from '../../../server/search/analysis/fold-word.ts'
import { stem } from '../../../server/search/analysis/stem.ts'
import { wordBounds } from '../../../server/search/analysis/words.ts'
import { readSettings } from '../../../server/search/settings.ts'

const SETTINGS = new URL('../../../meilisearch.yml', import.meta.url)
export const productStopWords: readonly string[] = readSettings(
  readFileSync(SETTINGS, 'utf8'),
).stopWords
const stopWords = new Set(productStopWords)

const foldedWords = (text: string): string[] => {
  const bounds = wordBounds(text)
  return Array.from({ length: bounds.length / 2 }, (_, i) =>
    foldWord(text.slice(bounds[2 * i], bounds[2 * i + 1])),
  )
}

/** The stems of a text's words in order: the product's own analysis, so that all candidates read Italian alike. */
export const stems = (text: string): string[] => foldedWords(text).map(stem)

/** The stems to search for: the product's stop words are left out, unless there is nothing else. */
export const queryStems = (q: string): string[] => {
  const words = foldedWords(q)
  const telling = words.filter((word) => !stopWords.has(word))
  return (telling.length > 0 ? telling : words).map(stem)
}
