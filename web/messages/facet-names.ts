import { FACETS, type FacetKey } from '#domain/facets.ts'
import type { InLanguages } from './language.ts'

const ENGLISH: Record<FacetKey, string> = {
  disabilita: 'Type of disability',
  tema: 'Theme',
  anno: 'Reference year',
  attivo: 'Active in',
  destinatari: 'Target group',
  territorio: 'Territory',
  ente: 'Lead or partner organisation',
  piano: 'Plan',
  importo: 'Amount',
}

/** What a filter is called. */
export const facetName: InLanguages<(facet: FacetKey) => string> = {
  it: (facet) => FACETS[facet].label,
  en: (facet) => ENGLISH[facet],
}
