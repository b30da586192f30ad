import type { DataColumn } from '../formats/columns.ts'

export const DESCRIPTION =
  'Progetti finanziati e conclusi che hanno portato persone con disabilità nel lavoro: che cosa è stato fatto, da chi, dove, quando, con quali risultati, e da quali fonti lo si sa. Una scheda per progetto, con le voci di elenchi controllati.'

export const KEYWORDS = ['disabilità', 'lavoro', 'inclusione lavorativa', 'buone prassi', 'EMERGO']

/** "2017/2025", as wide as the records. */
export const coverage = (first: number | null, last: number | null): string | null =>
  first === null || last === null ? null : `${first}/${last}`

/** What a column means, with the list that its values are of. */
export const columnMeaning = ({
  meaning,
  vocabulary,
  kind,
}: Pick<DataColumn, 'meaning' | 'vocabulary' | 'kind'>): string =>
  meaning +
  (vocabulary ? ` Identificativi dell’elenco “${vocabulary}”.` : '') +
  (kind === 'list' ? ' Più valori sono separati da “|”.' : '')
