import { AppError } from '#domain/errors.ts'
import { FIELD_KEYS, type FieldKey } from '#domain/fields.ts'
import type { FileColumn, MatchedColumns } from '#domain/import.ts'
import type { ColumnsPage } from '#domain/staff/import-pages.ts'
import type { ColumnProblem } from '#domain/staff/import-problems.ts'
import { actorOf, type StaffPerson } from '#domain/staff/person.ts'
import { fingerprintOf } from '../ingest/columns/fingerprint.ts'
import type { Store } from '../store/store.ts'
import type { Imports, Remembers } from './imports.ts'
import { deskMessages } from './messages.ts'

/** What is wrong with columns as somebody has matched them. */
const columnProblems = (columns: readonly FileColumn[]): ColumnProblem[] => {
  const of = (field: FieldKey) => columns.filter((column) => column.field === field)
  const named = of('title').length + of('slug').length > 0
  const several = FIELD_KEYS.filter((field) => of(field).length > 1)
  return [
    ...(named ? [] : [{ code: 'no-title' } as const]),
    ...several.map((field) => ({
      ...{ code: 'several' as const, field },
      columns: of(field).map(({ column }) => column),
    })),
  ]
}

const isField = (text: string | null): text is FieldKey =>
  FIELD_KEYS.some((field) => field === text)

/** The columns of an import: shown as guessed or remembered, and matched as somebody says. */
export const createColumnStep = (store: Store, imports: Imports, remembers: Remembers) => {
  const columnsOf = (id: number): MatchedColumns => {
    const { columns } = imports.find(id)
    if (columns === null) {
      throw new AppError('not-found', deskMessages.noColumns)
    }
    return columns
  }

  const page = (id: number, columns: MatchedColumns, problems: ColumnProblem[]): ColumnsPage => ({
    kind: 'import-columns',
    import: imports.head(imports.find(id)),
    ...{ sheet: columns.sheet, header: columns.header, by: columns.by, columns: columns.columns },
    problems,
  })

  return {
    show: (id: number): ColumnsPage => page(id, columnsOf(id), []),

    /** `fields` by position, "" for a column that is not read. Returns the page again where something is wrong with them. */
    match: async (
      id: number,
      fields: readonly (string | null)[],
      remember: boolean,
      person: StaffPerson,
    ): Promise<ColumnsPage | null> => {
      const known = columnsOf(id)
      const columns = known.columns.map((column, at) => {
        const field = fields[at] ?? null
        return { ...column, field: isField(field) ? field : null }
      })
      const matched: MatchedColumns = { ...known, columns, by: 'person', settled: true }
      const problems = columnProblems(columns)
      if (problems.length > 0) return page(id, { ...matched, settled: false }, problems)
      await imports.change(id, () => {
        store.batches.note(id, { columns: matched })
        if (remember) {
          const answer = {
            headings: columns.map(({ heading }) => heading),
            fields: columns.map(({ field }) => field),
          }
          const by = { actor: actorOf(person), batchId: id }
          store.remembered.saveColumns(fingerprintOf(columns), answer, by)
          remembers(id, 'colonne', person)
        }
        return true
      })
      return null
    },
  }
}
