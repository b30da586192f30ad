import { type DataValidation, writeXlsx } from 'hucre/xlsx'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import { COLUMNS, type Column } from '../columns/columns.ts'
import { BYTE_ORDER_MARK, csvLine } from '../columns/csv-line.ts'
import { CHOOSING, EXPLAINED, INSTRUCTIONS, TEMPLATE_SHEETS } from '../columns/template-words.ts'
import { columnLetters } from '../rows/place.ts'

/** The period in one cell is read from other people's files; ours asks for its two ends. */
const TEMPLATE_COLUMNS = COLUMNS.filter(({ audience }) => audience !== 'nobody')

const ROWS = 1_000
const LISTS = TEMPLATE_SHEETS.lists

/** An empty table with our headings and one example, for Italian spreadsheets. */
export const templateCsv = (): string =>
  BYTE_ORDER_MARK +
  csvLine(TEMPLATE_COLUMNS.map(({ label }) => label)) +
  csvLine(TEMPLATE_COLUMNS.map(({ example }) => example))

type List = { key: VocabularyKey; label: string; values: string[] }

const listsOf = (vocabularies: Vocabularies): List[] =>
  Object.values(vocabularies).map(({ key, label, terms }) => ({
    key,
    label,
    values: [
      ...(key === 'conclusione' ? ['sì'] : []),
      ...terms.filter(({ retired }) => !retired).map((term) => term.label),
    ],
  }))

/** A drop-down from the sheet of lists. Where several values may stand, others than the listed ones are let through. */
const dropDown = (column: Column, at: number, lists: readonly List[]): DataValidation[] => {
  const index = lists.findIndex(({ key }) => key === column.vocabulary)
  const list = lists[index]
  if (!list) return []
  const from = columnLetters(index)
  const several = column.kind === 'elenco di voci'
  return [
    {
      type: 'list',
      formula1: `${LISTS}!$${from}$2:$${from}$${list.values.length + 1}`,
      range: `${columnLetters(at)}2:${columnLetters(at)}${ROWS}`,
      allowBlank: true,
      showErrorMessage: !several,
      errorTitle: column.label,
      errorMessage: CHOOSING.wrong,
      showInputMessage: true,
      inputTitle: column.label,
      inputMessage: several ? CHOOSING.several : CHOOSING.one,
    },
  ]
}

/** A filled table: its columns, and its rows as cells of text. */
export type FilledTable = { columns: readonly Column[]; rows: readonly (readonly string[])[] }

const EXAMPLE: FilledTable = {
  columns: TEMPLATE_COLUMNS,
  rows: [TEMPLATE_COLUMNS.map(({ example }) => example)],
}

/** The workbook: the table with drop-down lists, a sheet that explains each column, and the lists. */
export const templateXlsx = (
  vocabularies: Vocabularies,
  { columns, rows }: FilledTable = EXAMPLE,
): Promise<Uint8Array> => {
  const lists = listsOf(vocabularies)
  const longest = Math.max(...lists.map(({ values }) => values.length))
  const bold = { font: { bold: true } }
  const headings = (names: readonly string[], row = 0) =>
    names.map((_, at) => [`${row},${at}`, { style: bold }] as const)
  const headers = columns.map(({ label }) => label)
  return writeXlsx({
    sheets: [
      {
        name: TEMPLATE_SHEETS.projects,
        // Text format everywhere: a spreadsheet would turn "03/2017" into the first of March.
        columns: columns.map(({ kind }) => ({
          width: kind === 'testo lungo' ? 50 : 26,
          numFmt: kind === 'importo' ? '#,##0.00' : '@',
        })),
        rows: [headers, ...rows.map((cells) => cells.map((cell) => cell || null))],
        cells: new Map(headings(headers)),
        freezePane: { rows: 1 },
        dataValidations: columns.flatMap((column, at) => dropDown(column, at, lists)),
      },
      {
        name: TEMPLATE_SHEETS.instructions,
        columns: [{ width: 36 }, { width: 18 }, { width: 90 }, { width: 50 }],
        rows: [
          ...INSTRUCTIONS.map((text) => [text]),
          [],
          [...EXPLAINED],
          ...columns.map(({ label, kind, help, example }) => [label, kind, help, example]),
        ],
        cells: new Map(headings(EXPLAINED, INSTRUCTIONS.length + 1)),
      },
      {
        name: LISTS,
        columns: lists.map(() => ({ width: 40 })),
        rows: [
          lists.map(({ label }) => label),
          ...Array.from({ length: longest }, (_, at) =>
            lists.map(({ values }) => values[at] ?? null),
          ),
        ],
        cells: new Map(headings(lists.map(({ label }) => label))),
      },
    ],
  })
}
