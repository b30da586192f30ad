import { FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { RECORD_LANG } from '../../language.ts'

/** What `lang` says of a value's label: names of organisations and titles of calls are Italian, all others are told in the page's language. */
export const valueLang = (facet: FacetKey, value: string): typeof RECORD_LANG => {
  const { kind } = FACETS[facet]
  return (kind === 'organisation' || kind === 'call') && value !== UNSPECIFIED
    ? RECORD_LANG
    : undefined
}
