import type { Mutation } from '../mutation.ts'

const marked = 'server/ingest/marked'
const xlsx = [`${marked}/mark-xlsx.test.ts`]
const csv = [`${marked}/mark-csv.test.ts`]
const ods = [`${marked}/mark-ods.test.ts`]
const trips = [`${marked}/round-trip.property.test.ts`]

export const MARKED: readonly Mutation[] = [
  {
    name: 'marked-format-lost',
    file: `${marked}/xlsx/styles.ts`,
    find: 'isOurs(style) ? style : indexOf(withFill(formatOf(style), fill)),',
    put: 'isOurs(style) ? style : indexOf(withFill(formatOf(0), fill)),',
    why: 'a marked date loses its format and is a number when the file comes back',
    tests: [...xlsx, ...trips],
  },
  {
    name: 'marked-colour-stays',
    file: `${marked}/xlsx/sheet.ts`,
    find: 'else if (known && row.row > headerRow && styles.isOurs(cell.style)) {',
    put: 'else if (known && row.row < headerRow && styles.isOurs(cell.style)) {',
    why: 'a cell that was corrected stays yellow for ever',
    tests: xlsx,
  },
  {
    name: 'marked-row-taken-away',
    file: `${marked}/xlsx/sheet.ts`,
    find: "withAttribute(spanned, 'hidden', hidden ? '1' : undefined)",
    put: "withAttribute(spanned, 'hidden', '1')",
    why: 'with only the failing rows asked for, these are hidden, too',
    tests: [...xlsx, ...trips],
  },
  {
    name: 'marked-note-twice',
    file: `${marked}/xlsx/comments.ts`,
    find: 'if (at === -1) continue',
    put: 'if (at !== -2) continue',
    why: 'each time a file comes back its notes grow by another of ours',
    tests: xlsx,
  },
  {
    name: 'marked-column-is-data',
    file: 'server/ingest/readers/table.ts',
    find: 'if (sheet !== null) cells[at] = null',
    put: 'if (sheet !== null) cells[at] ??= null',
    why: 'a row of which only our words are left is taken for a project',
    tests: ['server/ingest/open/nothing-lost.test.ts', ...xlsx],
  },
  {
    name: 'marked-stray-cell-ours',
    file: 'server/ingest/readers/table.ts',
    find: "else if (last >= at && isRowWords(cellWords(cells[last]))) cells[last] = ''",
    put: "else if (last >= at) cells[last] = ''",
    why: 'half of a text that lost its quotes is dropped as if it were our words',
    tests: csv,
  },
  {
    name: 'marked-type-packed',
    file: `${marked}/book.ts`,
    find: 'level: part.method === 0 ? 0 : 6',
    put: 'level: 6',
    why: 'programs that look for the type of an ODS at its place do not know the file',
    tests: ods,
  },
  {
    name: 'marked-never-read-again',
    file: `${marked}/marked-file.ts`,
    find: 'if (!marked || !(await sameReading(all(), marked, request))) return undefined',
    put: 'if (!marked) return undefined',
    why: 'a file whose marks change what it says is handed out as the sender’s own',
    tests: csv,
  },
  {
    name: 'marked-ods-rows-all',
    file: `${marked}/ods/mark-ods.ts`,
    find: 'runs.push({ marks: marks.get(at) ?? NO_MARKS, times: 1 })',
    put: 'runs.push({ marks: marks.get(own[0] ?? at) ?? NO_MARKS, times: row.times })',
    why: 'of rows that are written as one all get the words of the one that is wrong',
    tests: ods,
  },
]
