import type { Typed } from '../../suggestions/typed.ts'
import {
  createFittingOrganisations,
  type NamedOrganisation,
  suggestValue,
} from '../../suggestions/values.ts'
import type { Collection } from '../index/collection.ts'
import type { Suggestions } from './suggestions.ts'

/** Organisations by the words of their names. */
export const createOrganisationSuggestions = ({ facets }: Collection) => {
  const fitting = createFittingOrganisations()
  const organisations = function* (): Generator<NamedOrganisation> {
    for (const [ordinal, name] of facets.labels) {
      yield { value: facets.values[ordinal]!, name, count: facets.live.counts[ordinal]! }
    }
  }
  return async function* (typed: Typed): Suggestions {
    for (const one of fitting(typed, organisations())) yield suggestValue(one, typed)
  }
}
