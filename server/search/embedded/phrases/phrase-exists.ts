import { stem } from '../../analysis/stem.ts'
import type { Collection } from '../index/collection.ts'
import { intersection } from '../postings/intersection.ts'
import { createPhraseTest } from './phrase-test.ts'

/** Records looked at for one answer at most: words that so many have are taken to stand together somewhere. */
const MOST = 5_000

const allFound = (ids: readonly (number | undefined)[]): ids is readonly number[] =>
  ids.every((id) => id !== undefined)

/** Tells whether a live record has some folded words one after the other. At once, and bounded: see `MOST`. */
export const createPhraseExists =
  ({ dictionary, segments }: Pick<Collection, 'dictionary' | 'segments'>) =>
  (words: readonly string[]): boolean => {
    const ids = words.map(dictionary.words.find)
    const terms = [...new Set(words.map((word) => dictionary.terms.find(stem(word))))]
    if (!allFound(ids) || !allFound(terms)) return false
    let lookedAt = 0
    for (const segment of segments) {
      const range = intersection(segment.postings, terms)
      if (range === null) continue
      const hasPhrase = createPhraseTest(segment, ids, dictionary)
      for (let i = range.from; i < range.to; i++) {
        const doc = range.docs[i]!
        if (segment.dead[doc] === 0 && (lookedAt++ === MOST || hasPhrase(doc))) return true
      }
    }
    return false
  }
