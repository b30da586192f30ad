import { createFittingOrganisations } from '../../suggestions/organisations.ts'
import type { Typed } from '../../suggestions/typed.ts'
import { suggestValue } from '../../suggestions/values.ts'
import type { Collection } from '../index/collection.ts'
import type { Suggestions } from './suggestions.ts'

/** Organisations by the words of their names, which are read when something is first typed and when one has come. */
export const createOrganisationSuggestions = ({ facets }: Collection) => {
  const read = () => {
    const ordinals = [...facets.labels.keys()]
    return {
      named: facets.live.named,
      ordinals,
      fitting: createFittingOrganisations(
        ordinals.map((id) => ({ value: facets.values[id]!, name: facets.labels.get(id)! })),
      ),
    }
  }
  let known: ReturnType<typeof read> | null = null

  return async function* (typed: Typed): Suggestions {
    if (known?.named !== facets.live.named) known = read()
    const { ordinals, fitting } = known
    const found = fitting(typed, (number) => facets.live.counts[ordinals[number]!]!)
    for (const one of found) yield suggestValue(one, typed)
  }
}
