import { stem } from '../../analysis/stem.ts'
import { wholeText } from '../../display/text.ts'
import type { Slot } from '../../language/plan-types.ts'
import { fits, markLabel, type Typed, wordsOf } from '../../suggestions/typed.ts'
import type { Collection } from '../index/collection.ts'
import { slugOf, titlePart } from '../index/segment.ts'
import { createTextReader } from '../index/stored-text.ts'
import type { Search } from '../search.ts'
import type { Suggestions } from './suggestions.ts'

/** Of the projects that have the words, so many are asked whether their titles do. */
const TITLES_SEEN = 200

/** Of a long text, so many words are looked for in the records, the longest; the others in the titles of these. */
const ASKED = 6

const longest = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, ASKED)

const slotOf = (word: string): Slot => {
  const common = { weight: 1, typed: word, because: 'prefix' } as const
  return {
    typed: word,
    from: 0,
    to: 0,
    atoms: [
      { kind: 'prefix', prefix: word, ...common },
      { kind: 'term', term: stem(word), ...common },
    ],
  }
}

/** Projects by the words of their titles, in the order of relevance. */
export const createProjectSuggestions = ({ segments, dictionary }: Collection, search: Search) => {
  const readText = createTextReader(dictionary)
  return async function* (typed: Typed): Suggestions {
    for (const place of await search.best(longest(typed.words).map(slotOf), TITLES_SEEN)) {
      const { segment: number, doc } = place
      const segment = segments[number]!
      const title = wholeText(readText(segment, titlePart(segment, doc)))
      if (!fits(wordsOf(title), typed)) continue
      const label = markLabel(title, typed)
      yield { kind: 'progetto', id: segment.ids[doc]!, slug: slugOf(segment, doc), label }
    }
  }
}
