import { FIELDS, type FieldKey } from '#domain/fields.ts'
import { UNKNOWN } from '#domain/project.ts'
import { isRecord } from '../cells/text.ts'
import { COLUMNS, type Column } from '../columns/columns.ts'
import { guard } from '../columns/csv-line.ts'
import { TEMPLATE_SHEETS } from '../columns/template-words.ts'
import { checkPage } from '../dokuwiki/check-page.ts'
import { INGEST } from '../fields/table.ts'
import { recognise } from '../open/recognise.ts'
import { merge } from '../plan/merge.ts'
import type { Source } from '../readers/source.ts'
import { checkRow } from '../rows/check-row.ts'
import type { Claim, RawRow } from '../rows/raw-row.ts'
import { templateXlsx } from '../template/template.ts'
import type { Marking } from './mark.ts'
import type { MarkRequest, RowFaults } from './request.ts'
import { markXlsx } from './xlsx/mark-xlsx.ts'

/** What a file wrote in a cell, as one text. */
const rawText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/')
  if (Array.isArray(cell)) return cell.map(rawText).join('; ')
  if (!isRecord(cell)) return String(cell)
  const { title, name, url, note } = cell
  if (typeof url === 'string') return title ? `${rawText(title)} <${url}>` : url
  if (name !== undefined) return note ? `${rawText(name)} (${rawText(note)})` : rawText(name)
  return JSON.stringify(cell)
}

type Filled = { faults: RowFaults | undefined; claim: Claim; raw: RawRow }

/** A cell of the template: what the row said where that is sound, else what its file wrote. */
const cellOf = (
  { claim, raw, faults }: Filled,
  { field }: Column,
  { vocabularies, calls, known }: MarkRequest,
): string => {
  const own = claim.problems.filter((problem) => problem.field === field)
  if (own.length > 0) {
    const [lost] = own.flatMap((problem) => ('value' in problem ? [String(problem.value)] : []))
    return rawText(raw.cells[field] ?? lost)
  }
  const { said } = claim
  const spoken = (Object.keys(said) as FieldKey[]).find(
    (key) => key === field || FIELDS[key].of?.some((one) => one === field),
  )
  if (spoken === undefined) return rawText(raw.cells[field])
  if (said[spoken] === null) return '-'
  // What a page adds to a known project stands beside what is there: a table says its lists whole.
  const add = claim.lists === 'add'
  const before = (add && faults?.slug && known(faults.slug)) || UNKNOWN
  const content = merge(before, { said, add, calls })
  return INGEST[field].write({ ...content, slug: said.slug ?? '' }, vocabularies)
}

const keyOf = ({ row, sheet }: { row: number; sheet: string | null }) => `${sheet ?? ''}\n${row}`

/**
 * Our template, filled with the rows of a file that cannot be marked itself, and marked in its stead. Of wiki pages only those
 * that were refused: the others have been taken in, and a table would say their lists anew.
 */
export const templateCopy = async (source: Source, request: MarkRequest): Promise<Uint8Array> => {
  const { vocabularies, calls, today, rows, hideOthers } = request
  const wiki = source.format === 'dokuwiki'
  const faultsOf = new Map(rows.map((one) => [keyOf(wiki ? one : { ...one, sheet: null }), one]))
  const filled: Filled[] = []
  for (const raw of source.rows) {
    const sheet = wiki ? raw.place.sheet : null
    const faults = faultsOf.get(keyOf({ row: raw.row, sheet }))
    const claim = (wiki ? checkPage : checkRow)(raw, { vocabularies, calls, today })
    if (faults || !wiki) filled.push({ faults, claim, raw })
  }
  const speaksOf = (field: FieldKey) =>
    filled.some(({ claim }) => claim.problems.some((problem) => problem.field === field))
  const columns = COLUMNS.filter(({ audience, field }) => audience !== 'nobody' || speaksOf(field))
  const table = filled.map((one) => columns.map((column) => guard(cellOf(one, column, request))))
  const bytes = await templateXlsx(vocabularies, { columns, rows: table })
  const found = recognise(bytes)
  if (found.format !== 'xlsx') throw new Error('our template is a workbook')
  const marking: Marking = {
    sheet: TEMPLATE_SHEETS.projects,
    headerRow: 1,
    lastColumn: columns.length - 1,
    hideOthers,
    rows: filled.flatMap(({ faults }, at) => {
      if (!faults) return []
      const marks = faults.faults.map(({ field, message }) => {
        const column = columns.findIndex((one) => one.field === field)
        const heading = columns[column]?.label ?? (field && FIELDS[field].label)
        return { column: column === -1 ? null : column, heading, text: message }
      })
      return [{ row: at + 2, marks }]
    }),
  }
  const marked = markXlsx(bytes, found.parts, marking, null)
  if (!marked) throw new Error('our template can be marked')
  return marked
}
