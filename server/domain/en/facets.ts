import { FACET_KEYS, type FacetKey, FACETS as ITALIAN } from '../facets.ts'

export * from '../facets.ts'

const LABELS: Record<FacetKey, string> = {
  disabilita: 'Type of disability',
  tema: 'Theme',
  anno: 'Reference year',
  attivo: 'Running in the year',
  destinatari: 'Target group',
  territorio: 'Territory',
  ente: 'Lead or partner organisation',
  'tipo-ente': 'Kind of organisation',
  piano: 'Plan',
  avviso: 'Call',
  importo: 'Amount',
  'parole-semplici': 'In plain words',
}

const UNSPECIFIED_LABELS: Partial<Record<FacetKey, string>> = {
  avviso: 'Not stated or not registered',
  'parole-semplici': 'No',
}

/** The same facets, called in English. */
export const FACETS: typeof ITALIAN = Object.fromEntries(
  FACET_KEYS.map((key) => [
    key,
    {
      ...ITALIAN[key],
      label: LABELS[key],
      unspecifiedLabel: UNSPECIFIED_LABELS[key] ?? 'Not stated',
    },
  ]),
) as typeof ITALIAN
