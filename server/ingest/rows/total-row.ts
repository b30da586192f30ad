import { FIELD_KEYS, type FieldKey } from '#domain/fields.ts'
import { labelKey } from '#domain/text/fold.ts'
import { isBlank, isCleared, textOf } from '../cells/text.ts'
import type { RawRow } from './raw-row.ts'

const HEAD = /^(?:sub ?)?(?:total[ei]|tot|totals?|somm[ae]|sum)$/
const SUM_OF =
  /^(?:grand total|(?:import[oi]|contribut[oi]|finanziament[oi]|spes[ae]|cost[oi]|valore) total[ei]|importo complessivo|a riportare|riporto|media|totale)$/
/** What may follow "totale" without naming anything. */
const TAIL =
  /^(?:generale|general|complessiv[oi]|parzial[ei]|progett[oi]|import[oi]|finanziament[oi]|finanziat[oi]|contribut[oi]|cost[oi]|spes[ae]|erogat[oi]|assegnat[oi]|concess[oi]|euro|eur|n|nr|numero|ann[oi]|piano|piani|emergo|avvis[oi]|band[oi]|righe|schede|colonna|iva|a|da|riportare|riporto|del|dei|della|delle|di|per|e|i|il|la|\d+)$/
/** What a row of sums holds beside its name. */
const OF_SUMS: ReadonlySet<FieldKey> = new Set(['title', 'fundingEur', 'year', 'start', 'end'])

const isNumber = (cell: unknown): boolean =>
  typeof cell === 'number' || /^[\d.,€\s]+$/.test(textOf(cell) ?? '-')

/** "Totale generale 2018" sums something up; "Totale inclusione" may be the name of a project. `key` as labels are compared. */
const namesASum = (key: string): boolean => {
  const [head = '', ...tail] = key.replace(/^sub totale/, 'subtotale').split(' ')
  return SUM_OF.test(key) || (HEAD.test(head) && tail.every((word) => TAIL.test(word)))
}

/**
 * Whether a row sums up others instead of naming a project: by its name ("Totale", "TOTALE GENERALE", "Somma"), by a name
 * that begins so over nothing but sums, or because it holds nothing but an amount. An Identificativo makes it a project.
 */
export const isTotalRow = ({ cells }: Pick<RawRow, 'cells'>): boolean => {
  const filled = FIELD_KEYS.filter((field) => !isBlank(cells[field]) && !isCleared(cells[field]))
  if (filled.includes('slug')) return false
  const keyOf = (field: FieldKey) => labelKey(textOf(cells[field]) ?? '')
  if (filled.includes('title') && !isNumber(cells.title)) {
    const onlySums = filled.length > 1 && filled.every((field) => OF_SUMS.has(field))
    const key = keyOf('title')
    const [head = ''] = key.split(' ')
    return namesASum(key) || (onlySums && filled.includes('fundingEur') && HEAD.test(head))
  }
  const others = filled.filter((field) => !isNumber(cells[field]))
  return filled.includes('fundingEur') && others.every((field) => namesASum(keyOf(field)))
}
