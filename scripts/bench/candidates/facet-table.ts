import { FACET_KEYS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import { parseYears } from '#domain/query/years.ts'
import type { FacetValues } from '../../../server/search/engine.ts'

/** The values of a document in a facet, with gaps and years as the values that they are counted as. */
const valuesOf = (facets: FacetValues, key: FacetKey): readonly string[] => {
  const values = key === 'anno' ? (facets.anno === null ? [] : [`${facets.anno}`]) : facets[key]
  return values.length === 0 ? [UNSPECIFIED] : values
}

/** Whether a value is what one filter value asks for; years are asked for in ranges. */
const answers = (key: FacetKey, value: string, asked: string): boolean => {
  const years = key === 'anno' && asked !== UNSPECIFIED ? parseYears(asked) : null
  return years ? Number(value) >= years.from && Number(value) <= years.to : value === asked
}

/**
 * The facets of the documents in memory, for candidates that know words only: filters (values joined by "any", which
 * is all that the questions ask) and disjunctive counts in one walk over the documents that matched. Values are small
 * numbers; documents are numbered from 0.
 */
export const createFacetTable = () => {
  const ids = FACET_KEYS.map(() => new Map<string, number>())
  /** By facet, then by document. */
  const rows = FACET_KEYS.map((): number[][] => [])

  const idOf = (facet: number, value: string) => {
    const known = ids[facet]!
    const id = known.get(value) ?? known.size
    if (id === known.size) known.set(value, id)
    return id
  }

  const add = (facets: FacetValues): void => {
    FACET_KEYS.forEach((key, facet) => {
      rows[facet]!.push(valuesOf(facets, key).map((value) => idOf(facet, value)))
    })
  }

  /** For each facet the ids that pass, or null where nothing is asked. */
  const wanted = (query: SearchQuery) =>
    FACET_KEYS.map((key, facet) => {
      const asked = query.facets[key].values
      if (asked.length === 0) return null
      const known = [...ids[facet]!].filter(([value]) => asked.some((a) => answers(key, value, a)))
      return new Set(known.map(([, id]) => id))
    })

  /** Which of the documents pass all filters, in the order given, and how many facet values were counted. */
  const filter = (documents: Iterable<number>, query: SearchQuery) => {
    const filters = wanted(query)
    const counts = ids.map((known) => new Uint32Array(known.size))
    const passed: number[] = []
    for (const document of documents) {
      const failed: number[] = []
      filters.forEach((pass, facet) => {
        if (pass && !rows[facet]![document]!.some((id) => pass.has(id))) failed.push(facet)
      })
      if (failed.length > 1) continue
      if (failed.length === 0) passed.push(document)
      for (let facet = 0; facet < filters.length; facet++) {
        if (failed.length === 1 && facet !== failed[0]) continue
        for (const id of rows[facet]![document]!) counts[facet]![id]!++
      }
    }
    const facetValues = counts.reduce((sum, of) => sum + of.filter((count) => count > 0).length, 0)
    return { passed, facetValues }
  }

  return { add, filter, size: () => rows[0]!.length }
}
