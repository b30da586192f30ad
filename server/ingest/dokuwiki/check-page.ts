import { yearOf } from '#domain/partial-date.ts'
import { valuesOf } from '../cells/list.ts'
import { readTerms, type SaidTerms } from '../cells/terms.ts'
import type { RowContext } from '../fields/field.ts'
import { checkRow } from '../rows/check-row.ts'
import type { Claim, RawRow } from '../rows/raw-row.ts'

/** Fields that pages write freely, with the vocabulary that some of the words may be in. */
const FREE = {
  themes: 'tema',
  disabilities: 'disabilita',
  beneficiaries: 'destinatari',
  territories: 'territorio',
} as const

type FreeField = keyof typeof FREE

const FREE_FIELDS = Object.keys(FREE) as FreeField[]

/** A wiki page as a row. Its words for people and places are kept as they are; what the vocabularies know is added. */
export const checkPage = (raw: RawRow, context: RowContext): Claim => {
  const cells = { ...raw.cells }
  const free: Partial<Record<FreeField, SaidTerms>> = {}
  const notices = [...raw.notices]
  for (const field of FREE_FIELDS) {
    const values = valuesOf(cells[field] ?? [])
    delete cells[field]
    if (values.length === 0) continue
    const terms = readTerms(values, context.vocabularies[FREE[field]])
    free[field] = { ...terms, words: values.map(String) }
    if (terms.unknown.length > 0) {
      notices.push({ row: raw.row, code: 'free-words', field, words: terms.unknown })
    }
  }
  const claim = checkRow({ ...raw, cells, notices }, context)
  const start = claim.said.start ?? claim.said.period?.start
  const year = start && claim.said.year === undefined ? { year: yearOf(start) } : {}
  return { ...claim, said: { ...claim.said, ...free, ...year }, lists: 'add' }
}
