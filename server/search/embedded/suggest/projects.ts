import { stem } from '../../analysis/stem.ts'
import { wholeText } from '../../display/text.ts'
import type { Slot } from '../../language/plan/plan-types.ts'
import { lengthAt, valueAt } from '../../structures/varint.ts'
import { markLabel, type Typed } from '../../suggestions/typed.ts'
import type { Collection } from '../index/collection.ts'
import type { Dictionary } from '../index/dictionary.ts'
import { tokensFrom } from '../index/part-places.ts'
import { type Segment, titlePart } from '../index/segment.ts'
import { slugOf } from '../index/slugs.ts'
import { createTextReader } from '../index/stored-text.ts'
import type { Search } from '../search.ts'
import type { Suggestions } from './suggestions.ts'

/** Of the projects that have the words, so many are asked whether their titles do. */
const TITLES_SEEN = 200
/** So many where titles alone are asked for some of the words, once more are wanted than the first of them gave. */
const MORE_TITLES = 1_000

/** Of a long text, so many words are looked for in the records, the longest; the others in the titles of these. */
const ASKED = 6

/**
 * The words that are looked for in the records. A single letter begins a word of nearly each of them, so it is one of the others
 * as soon as there are any.
 */
const askedOf = (words: readonly string[]): string[] => {
  const telling = words.filter((word) => word.length > 1)
  const asked = telling.length > 0 ? telling : words
  return [...new Set(asked)].sort((a, b) => b.length - a.length).slice(0, ASKED)
}

/** A word as a beginning, and its other forms. Where records have the word as it is, its forms are those of one that begins so. */
const slotOf = (word: string, isWord: boolean): Slot => {
  const common = { weight: 1, typed: word, because: 'prefix' } as const
  const beginning = { kind: 'prefix', prefix: word, ...common } as const
  const forms = { kind: 'term', term: stem(word), ...common } as const
  return { typed: word, from: 0, to: 0, atoms: isWord ? [beginning] : [beginning, forms] }
}

/** Whether each typed word begins a word of a title: asked of stored numbers, since most titles are turned away. */
const createTitleFits =
  ({ words, columns }: Dictionary) =>
  (segment: Segment, doc: number, typed: Typed): boolean => {
    const { tokens } = segment
    const title = titlePart(segment, doc)
    const to = tokensFrom(segment, title + 1)
    return typed.words.every((beginning) => {
      for (let at = tokensFrom(segment, title); at < to; at += lengthAt(tokens, at)) {
        if (words.compareStart(columns.wordOf[valueAt(tokens, at)]!, beginning) === 0) return true
      }
      return false
    })
  }

/** Projects by the words of their titles, in the order of relevance. */
export const createProjectSuggestions = ({ segments, dictionary }: Collection, search: Search) => {
  const readText = createTextReader(dictionary)
  const fits = createTitleFits(dictionary)
  return async function* (typed: Typed): Suggestions {
    const asked = askedOf(typed.words)
    const slots = asked.map((word) => slotOf(word, search.words.hasWord(word)))
    const further = asked.length < typed.words.length ? [MORE_TITLES] : []
    let seen = 0
    for (const most of [TITLES_SEEN, ...further]) {
      const places = await search.best(slots, most)
      for (const { segment: number, doc } of places.slice(seen)) {
        const segment = segments[number]!
        if (!fits(segment, doc, typed)) continue
        const title = wholeText(readText(segment, doc, titlePart(segment, doc)))
        const label = markLabel(title, typed)
        yield { kind: 'progetto', id: segment.ids[doc]!, slug: slugOf(segment, doc), label }
      }
      seen = places.length
    }
  }
}
