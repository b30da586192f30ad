import { FIELDS as ENGLISH_FIELDS } from '#domain/en/fields.ts'
import { FIELDS } from '#domain/fields.ts'
import type { Language } from '#domain/languages.ts'
import { effectiveSort, LIMITS, type SearchQuery } from '#domain/query/types.ts'
import type { Hit, SearchAnswer, SuggestAnswer, WayOut } from '#domain/schemas/search.ts'
import type { EngineAnswer, EngineHit, SearchEngine, SearchOptions } from '../../search/engine.ts'
import { wantedText } from '../../search/language/parse.ts'
import { rangeLabel } from '../present/facet-kinds.ts'
import { presentFacets } from '../present/facets.ts'
import { nearestTerms } from '../present/nearest.ts'
import { presentSuggestion } from '../present/suggestions.ts'
import { everything, presentWayOut, presentWider, widerSearches } from '../present/ways-out.ts'
import type { ReadBase } from './base.ts'
import type { Cards } from './cards.ts'

type Deps = { engine: SearchEngine; base: ReadBase; cards: Cards; language: Language }

const SUGGESTIONS = 10

/** What readers search: ranked projects with their counts, what to do where there are none, and what to type. */
export const createSearches = ({ engine, base, cards, language }: Deps) => {
  const fields = language === 'it' ? FIELDS : ENGLISH_FIELDS

  /** Links out of an empty answer, each with its exact total, most first; then the terms nearest to the words. */
  const waysOut = async (query: SearchQuery, options?: SearchOptions): Promise<WayOut[]> => {
    const [known, ways] = await Promise.all([base(), engine.waysOut(query, options)])
    const { names, counts, figures } = known
    const found = ways.map((way) => presentWayOut(way, names))
    for (const wider of widerSearches(query)) {
      const { total } = await engine.search({ ...wider.query, page: 1, perPage: 1 }, options)
      const way = presentWider(wider, total)
      if (total > 0 && !found.some(({ link }) => link === way.link)) found.push(way)
    }
    if (found.length === 0 && figures.projects > 0) found.push(everything(figures.projects))
    const sorted = found.sort((a, b) => b.total - a.total)
    return [...sorted, ...nearestTerms(wantedText(query.q), counts, names)]
  }

  /** Hits with their cards; one that has been removed since it was found is left out. */
  const withCards = (found: readonly EngineHit[]): Hit[] => {
    const shown = cards.byIds(found.map((hit) => hit.id))
    return found.flatMap(({ title, snippet, why }, i) => {
      const project = shown[i]
      if (!project) return []
      const passage = snippet && { ...snippet, label: fields[snippet.section].label }
      return { project, title, snippet: passage, why }
    })
  }

  /** Ranges that were read in the words, told as the filters tell them. */
  const understood = (understanding: EngineAnswer['understanding']) => ({
    ...understanding,
    filters: understanding.filters.map((one) => ({
      ...one,
      label: rangeLabel(one.facet, one.value, language) ?? one.label,
    })),
  })

  return {
    search: async (
      query: SearchQuery,
      options: { cut?: boolean; signal?: AbortSignal } = {},
    ): Promise<SearchAnswer> => {
      const signal = options.signal && { signal: options.signal }
      const { names, places, shown } = await base()
      const found = await engine.search(query, { ...signal, counted: shown })
      return {
        total: found.total,
        page: query.page,
        pages: Math.ceil(found.total / query.perPage),
        perPage: query.perPage,
        sort: effectiveSort(query),
        hits: withCards(found.hits),
        facets: presentFacets(query, found.facets, places, names),
        understanding: { ...understood(found.understanding), cut: options.cut ?? false },
        waysOut: found.total > 0 ? [] : await waysOut(query, signal),
        engine: found.answeredBy ?? { name: engine.name, fallback: false },
      }
    },

    suggest: async (text: string, signal?: AbortSignal): Promise<SuggestAnswer> => {
      if (text.length > LIMITS.suggestLength) return { suggestions: [] }
      const found = await engine.suggest(text, SUGGESTIONS, { language, ...(signal && { signal }) })
      return { suggestions: found.map((one) => presentSuggestion(one, language)) }
    },
  }
}
