import type { SortKey } from '../types.ts'

export * from '../types.ts'

export const SORT_LABELS: Record<SortKey, string> = {
  rilevanza: 'Relevance',
  recenti: 'Newest first',
  titolo: 'Title (A-Z)',
  importo: 'Highest amount',
  completezza: 'Most complete record',
}
