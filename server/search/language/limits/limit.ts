import type { FacetKey } from '#domain/facets.ts'

/** What words ask of a facet ("dopo il 2020"), and where they stand in the query. */
export type Limit = {
  facet: FacetKey
  value: string
  /** Other values of which any will do as well. */
  or: readonly string[]
  /** Whether it is what is not wanted: "tranne quelli del 2022". */
  not: boolean
  typed: string
  from: number
  to: number
}
