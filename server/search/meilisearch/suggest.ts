import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import { labelKey } from '#domain/text/fold.ts'
import { stem } from '../analysis/stem.ts'
import { wordBounds } from '../analysis/words.ts'
import type { EngineSuggestion, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import { markLabel, type Ranked, readTyped, type Typed } from '../suggestions/typed.ts'
import { all, begins } from './condition.ts'
import type { Connection } from './connection.ts'
import { fairly } from './fairly.ts'
import { FIELD } from './fields.ts'
import { toFilter } from './filter.ts'
import type { Known } from './known.ts'
import type { Search } from './search.ts'
import { best, createValueSuggestions } from './suggest-values.ts'

export type SuggestDeps = {
  connection: Connection
  index: string
  language: Language
  search: Search
}

/** Completions of a text being typed. Nothing is offered that leads to no project. */
export const createSuggest = ({ connection, index, language, search }: SuggestDeps) => {
  const { suggestTerms, suggestOrganisations } = createValueSuggestions(language)

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
    const found = completions(last, known, limit).map((completed) => ({
      q: text.slice(0, start) + completed,
      label: [
        { text: text.slice(0, start) + completed.slice(0, last.length), hit: true },
        { text: completed.slice(last.length), hit: false },
      ].filter((run) => run.text !== ''),
    }))
    const queries = found.map(({ q }) => withText(EMPTY_QUERY, q))
    const counts = await search.totals(queries, known, signal)
    return found.flatMap(({ q, label }, i) =>
      counts[i]! > 0 ? [{ kind: 'parola' as const, q, label, count: counts[i]! }] : [],
    )
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
