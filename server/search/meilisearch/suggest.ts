import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import { labelKey } from '#domain/text/fold.ts'
import { stem } from '../analysis/stem.ts'
import type { EngineSuggestion, SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import { COMPLETIONS, createSearchOffers } from '../suggestions/searches.ts'
import {
  bestFirst,
  LONGEST_TYPED,
  markLabel,
  type Ranked,
  readTyped,
  type Typed,
} from '../suggestions/typed.ts'
import {
  createFittingOrganisations,
  createFittingTerms,
  type Fitting,
  suggestValue,
} from '../suggestions/values.ts'
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

/** Completions of a text being typed. Nothing is offered that leads to no project. */
export const createSuggest = ({ connection, index, language, search }: SuggestDeps) => {
  const offers = createSearchOffers(language)
  const fittingTerms = createFittingTerms(language)
  const fittingOrganisations = createFittingOrganisations()

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
  const completions = (last: string, { words }: Known): string[] => {
    const ranked: Ranked[] = []
    for (const word of words.startingWith(last)) {
      if (word === last || language.analyser.isStopWord(word)) continue
      ranked.push({ rank: 0, count: words.countOfWord(word), name: word })
    }
    const families = new Set<string>()
    return ranked
      .sort(bestFirst)
      .map(({ name }) => name)
      .filter((word) => !families.has(stem(word)) && families.add(stem(word)))
      .slice(0, COMPLETIONS)
      .map(words.spelling)
  }

  const suggestWords = async (
    typed: Typed,
    known: Known,
    signal?: AbortSignal,
  ): Promise<EngineSuggestion[]> => {
    const found = offers(typed, known.words.countOfTerm, (last) => completions(last, known))
    const queries = found.map(({ q }) => withText(EMPTY_QUERY, q))
    const counts = await search.wholeTotals(queries, known, signal)
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
    const typed = readTyped(input.trimStart().slice(0, LONGEST_TYPED))
    if (typed.words.length === 0 || limit < 1 || labelKey(typed.text) === '') return []
    const [projects, words] = await Promise.all([
      suggestProjects(typed, limit, signal),
      suggestWords(typed, known, signal),
    ])
    const best = (fitting: readonly Fitting[]) =>
      fitting.slice(0, limit).map((one) => suggestValue(one, typed))
    const kinds = [
      best(fittingTerms(typed, known.countOf)),
      projects,
      best(fittingOrganisations(typed, known.organisations)),
      words,
    ]
    return fairly(kinds, limit)
  }
}
