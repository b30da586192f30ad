import type { FacetKey } from '#domain/facets.ts'
import { FIELDS } from '#domain/fields.ts'
import type { FacetPage, HomePage } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import { EMPTY_QUERY, effectiveSort, LIMITS, type SearchQuery } from '#domain/query/types.ts'
import type { ProjectAnswer } from '#domain/schemas/project-answer.ts'
import type { SearchAnswer, SuggestAnswer, WayOut } from '#domain/schemas/search.ts'
import type { SearchEngine, SearchOptions } from '../search/engine.ts'
import { wantedText } from '../search/language/parse.ts'
import type { Store } from '../store/store.ts'
import { type Base, createBase } from './base.ts'
import { createCards } from './cards.ts'
import type { Moved } from './moved.ts'
import { presentFacet, presentFacets } from './present/facets.ts'
import { nearestTerms } from './present/nearest.ts'
import { presentProject } from './present/project.ts'
import { presentSuggestion } from './present/suggestions.ts'
import { everything, presentWayOut, presentWider, widerSearches } from './present/ways-out.ts'
import { createRelated } from './related/related.ts'
import { presentAddress } from './whereabouts.ts'

export type CatalogueDeps = { store: Store; engine: SearchEngine }

const SUGGESTIONS = 10
const RELATED = 4
const LATEST = 6
/** Values on one page of a facet: more than any vocabulary has, fewer than organisations there are. */
const FACET_PAGE = 200
/** Log entries read at a time when something has changed. */
const CHANGES_BATCH = 1_000

/** What readers can ask of the base: the one place where search and store meet. Pages and API call nothing else. */
export const createCatalogue = ({ store, engine }: CatalogueDeps) => {
  const base = createBase(store, engine)
  const cards = createCards(store)
  const related = createRelated(engine, store)

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

  const search = async (
    query: SearchQuery,
    options: { cut?: boolean; signal?: AbortSignal } = {},
  ): Promise<SearchAnswer> => {
    const signal = options.signal && { signal: options.signal }
    const { names, places, shown } = await base()
    const found = await engine.search(query, { ...signal, counted: shown })
    const shownCards = cards.byIds(found.hits.map((hit) => hit.id))
    return {
      total: found.total,
      page: query.page,
      pages: Math.ceil(found.total / query.perPage),
      perPage: query.perPage,
      sort: effectiveSort(query),
      hits: found.hits.flatMap(({ title, snippet, why }, i) => {
        const project = shownCards[i]
        if (!project) return []
        const passage = snippet && { ...snippet, label: FIELDS[snippet.section].label }
        return { project, title, snippet: passage, why }
      }),
      facets: presentFacets(query, found.facets, places, names),
      understanding: { ...found.understanding, cut: options.cut ?? false },
      waysOut: found.total > 0 ? [] : await waysOut(query, signal),
      engine: found.answeredBy ?? { name: engine.name, fallback: false },
    }
  }

  const present = async (project: Project): Promise<ProjectAnswer> => ({
    project: presentProject(project, store.vocabularies.all()),
    related: await related(project, RELATED),
  })

  const entries = ({ counts, places }: Base, key: FacetKey): HomePage['themes'] => {
    const { values, unspecified } = places[key]
    return [...values, ...(unspecified ? [unspecified] : [])].map(({ value, label }) => ({
      id: value,
      label,
      count: counts[key].get(value) ?? 0,
    }))
  }

  return {
    base,
    search,

    /** The values of one facet under a query, `FACET_PAGE` of them for each page of the query. */
    facet: async (
      query: SearchQuery,
      key: FacetKey,
    ): Promise<Pick<FacetPage, 'answer' | 'total' | 'page' | 'pages'>> => {
      const [{ names, places }, { facets, total }] = await Promise.all([
        base(),
        engine.search({ ...query, page: 1, perPage: 1 }, { facetLimit: Infinity }),
      ])
      const pages = Math.max(1, Math.ceil(places[key].values.length / FACET_PAGE))
      const page = Math.min(query.page, pages)
      const from = (page - 1) * FACET_PAGE
      const answer = presentFacet(key, query, facets[key], places, names, FACET_PAGE, from)
      return { answer, total, page, pages }
    },

    suggest: async (text: string, signal?: AbortSignal): Promise<SuggestAnswer> => {
      if (text.length > LIMITS.suggestLength) return { suggestions: [] }
      const found = await engine.suggest(text, SUGGESTIONS, signal && { signal })
      return { suggestions: found.map(presentSuggestion) }
    },

    /**
     * A record, or where it is now. Throws `not-found` for an address that never was, `gone`, with the reason, for a
     * record that has been withdrawn.
     */
    project: async (slug: string): Promise<ProjectAnswer | Moved> => {
      const project = store.projects.bySlug(slug)
      if (project) return present(project)
      return { movedTo: presentAddress(slug, store.projects.whereIs(slug)) }
    },

    /** The present address of a page of the former wiki; undefined for a page that no record claims. Throws `gone`. */
    formerAddress: (pageId: string): string | undefined => {
      const found = store.projects.whereIsWikiPage(pageId)
      const claimed = found.at === 'moved' || found.at === 'withdrawn'
      return claimed ? presentAddress(pageId, found) : undefined
    },

    home: async (): Promise<HomePage> => {
      const known = await base()
      const { hits } = await engine.search({ ...EMPTY_QUERY, sort: 'recenti', perPage: LATEST })
      const latest = cards.byIds(hits.map((hit) => hit.id))
      return {
        kind: 'home',
        themes: entries(known, 'tema'),
        disabilities: entries(known, 'disabilita'),
        latest: latest.filter((card) => card !== undefined),
        figures: known.figures,
      }
    },

    /** Every project that answers a query, as ids in its order, with the change number of that moment. */
    selection: (query: SearchQuery, signal?: AbortSignal) =>
      engine.ids(query, signal && { signal }),

    /** Whole records as they are now, in the order of `ids`; those that have been removed are left out. */
    records: (ids: readonly number[]): Project[] => store.projects.byIds(ids),

    vocabularies: () => store.vocabularies.all(),

    /** The change counter that answers are based on. */
    seq: () => engine.seq(),

    /** Takes note of a project that is being indexed: it will be shown. */
    noteProject: cards.offer,

    /** Drops what is remembered of projects that have changed after `seq`. */
    forgetSince: (seq: number): void => {
      for (let from = seq; ; ) {
        const changes = store.changes.since(from, CHANGES_BATCH)
        cards.forget(changes.flatMap(({ projectId }) => projectId ?? []))
        const last = changes.at(-1)
        if (last === undefined) return
        from = last.seq
      }
    },
  }
}

export type Catalogue = ReturnType<typeof createCatalogue>
