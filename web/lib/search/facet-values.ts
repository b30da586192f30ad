import type { SearchQuery } from '#domain/query/types.ts'
import type { FacetValue } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'

export type ShownValue = FacetValue & {
  /** How many broader values, also shown, stand above it. */
  depth: number
}

/** Facet values with their depth; the order stays the vocabulary's, which puts the narrower after the broader. */
export const withDepth = (values: readonly FacetValue[]): ShownValue[] => {
  const byValue = new Map(values.map((value) => [value.value, value]))
  const depthOf = (value: FacetValue, seen: number): number => {
    const parent = value.parent === null ? undefined : byValue.get(value.parent)
    return parent && seen < 8 ? 1 + depthOf(parent, seen + 1) : 0
  }
  return values.map((value) => ({ ...value, depth: depthOf(value, 0) }))
}

/** The values whose label contains the typed words, in any order; case and accents do not count. */
export const matching = <T extends { label: string }>(values: readonly T[], typed: string): T[] => {
  const words = labelKey(typed).split(' ').filter(Boolean)
  return values.filter(({ label }) => {
    const key = labelKey(label)
    return words.every((word) => key.includes(word))
  })
}

/** Whether the search leaves out anything. */
export const isExcluding = ({ facets }: SearchQuery): boolean =>
  Object.values(facets).some(({ not }) => not.length > 0)

/** What cannot be added any more: ticking it would leave nothing. */
export const isEmpty = (value: FacetValue): boolean => value.count === 0 && value.state === 'off'
