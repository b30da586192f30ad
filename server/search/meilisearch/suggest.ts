import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import { labelKey } from '#domain/text/fold.ts'
import { stem } from '../analysis/stem.ts'
import { wordBounds } from '../analysis/words.ts'
import type { EngineSuggestion, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import {
  bestFirst,
  fits,
  markLabel,
  namesOf,
  type Ranked,
  rankOf,
  readTyped,
  type Typed,
  wordsOf,
} from '../suggestions/typed.ts'
import { all, begins } from './condition.ts'
import type { Connection } from './connection.ts'
import { fairly } from './fairly.ts'
import { FIELD } from './fields.ts'
import { toFilter } from './filter.ts'
import type { Known } from './known.ts'
import type { Search } from './search.ts'

export type SuggestDeps = {
  connection: Connection
  index: string
  language: Language
  search: Search
}

const best = <T>(ranked: (Ranked & { value: T })[], limit: number): T[] =>
  ranked
    .sort(bestFirst)
    .slice(0, limit)
    .map(({ value }) => value)

/** Completions of a text being typed. Nothing is offered that leads to no project. */
export const createSuggest = ({ connection, index, language, search }: SuggestDeps) => {
  const terms = FACET_KEYS.flatMap((facet) => {
    const { vocabulary } = FACETS[facet]
    if (vocabulary === null) return []
    return language.vocabularies[vocabulary].terms.map((term) => ({
      facet,
      id: term.id,
      label: term.label,
      names: namesOf(term),
    }))
  })

  const suggestTerms = (typed: Typed, known: Known, limit: number): EngineSuggestion[] => {
    const ranked = terms.flatMap(
      ({ facet, id, label, names }): (Ranked & { value: EngineSuggestion })[] => {
        const count = known.countOf(facet, id)
        const place = count === 0 ? -1 : names.findIndex((name) => fits(name, typed))
        if (place < 0) return []
        const rank = 2 * rankOf(names[place]!, typed) + (place === 0 ? 0 : 1)
        const marked = markLabel(label, typed)
        const value = { kind: 'termine', facet, value: id, label: marked, count } as const
        return [{ value, rank, count, name: label }]
      },
    )
    return best(ranked, limit)
  }

  const suggestOrganisations = (typed: Typed, known: Known, limit: number): EngineSuggestion[] => {
    const ranked = [...known.organisations].flatMap(
      ([value, { name, count }]): (Ranked & { value: EngineSuggestion })[] => {
        const words = wordsOf(name)
        if (count === 0 || !fits(words, typed)) return []
        const rank = rankOf(words, typed)
        const label = markLabel(name, typed)
        return [{ value: { kind: 'ente', value, label, count }, rank, count, name }]
      },
    )
    return best(ranked, limit)
  }

  const suggestProjects = async (
    typed: Typed,
    limit: number,
    signal?: AbortSignal,
  ): Promise<EngineSuggestion[]> => {
    const wanted = typed.words.map((word) => begins(FIELD.titleWords, word))
    const [answer] = await connection.searchAll(
      [
        {
          indexUid: index,
          q: '',
          filter: toFilter(all(...wanted)),
          sort: [`${FIELD.day}:desc`, `${FIELD.id}:asc`],
          limit,
          attributesToRetrieve: [
            `${FIELD.project}.id`,
            `${FIELD.project}.slug`,
            `${FIELD.project}.title`,
          ],
        },
      ],
      signal,
    )
    return (answer?.hits ?? [])
      .map((hit) => hit[FIELD.project] as Pick<SearchDocument, 'id' | 'slug' | 'title'>)
      .map(({ id, slug, title }) => ({
        kind: 'progetto',
        id,
        slug,
        label: markLabel(title, typed),
      }))
  }

  /** The unfinished last word, completed to words of the projects: one of each family. */
  const completions = (last: string, { words }: Known, limit: number): string[] => {
    const ranked: (Ranked & { value: string })[] = []
    for (const word of words.startingWith(last)) {
      if (word === last || language.analyser.isStopWord(word)) continue
      ranked.push({ value: word, rank: 0, count: words.countOfWord(word), name: word })
    }
    const families = new Set<string>()
    return best(ranked, limit * 4)
      .filter((word) => !families.has(stem(word)) && families.add(stem(word)))
      .slice(0, limit)
      .map(words.spelling)
  }

  const suggestWords = async (
    text: string,
    typed: Typed,
    known: Known,
    limit: number,
    signal?: AbortSignal,
  ): Promise<EngineSuggestion[]> => {
    const bounds = wordBounds(text)
    if (bounds.at(-1) !== text.length) return []
    const start = bounds.at(-2)!
    const last = typed.words.at(-1)!
    const found = completions(last, known, limit).map(async (completed) => {
      const q = text.slice(0, start) + completed
      const count = await search.total(withText(EMPTY_QUERY, q), known, signal)
      const label = [
        { text: text.slice(0, start) + completed.slice(0, last.length), hit: true },
        { text: completed.slice(last.length), hit: false },
      ].filter((run) => run.text !== '')
      return { kind: 'parola', q, label, count } as const
    })
    return (await Promise.all(found)).filter(({ count }) => count > 0)
  }

  return async (
    input: string,
    limit: number,
    known: Known,
    signal?: AbortSignal,
  ): Promise<EngineSuggestion[]> => {
    const text = input.trimStart().slice(0, 200)
    const typed = readTyped(text)
    if (typed.words.length === 0 || limit < 1 || labelKey(text) === '') return []
    const [projects, words] = await Promise.all([
      suggestProjects(typed, limit, signal),
      suggestWords(text, typed, known, limit, signal),
    ])
    const kinds = [
      suggestTerms(typed, known, limit),
      projects,
      suggestOrganisations(typed, known, limit),
      words,
    ]
    return fairly(kinds, limit)
  }
}
