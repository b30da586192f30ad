import { COLUMNS } from './columns.ts'

/** Other headings that the manual names; ingest knows them all. */
const NAMED = 4

/** The columns of a table as the manual lists them, in Markdown: what each holds, its other names, how it is filled in. */
export const columnsManual = (): string =>
  [
    '| Column | Holds | Also known as | How to fill it in |',
    '|---|---|---|---|',
    ...COLUMNS.map(
      ({ label, kind, aliases, help }) =>
        `| ${label} | ${kind} | ${aliases.slice(0, NAMED).join(', ')} | ${help} |`,
    ),
  ].join('\n')
