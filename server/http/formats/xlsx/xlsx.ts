import { AppError } from '#domain/errors.ts'
import type { Project } from '#domain/project.ts'
import { PUBLIC_COLUMNS } from '../../../ingest/columns/columns.ts'
import { cellAddress, columnLetters } from '../../../ingest/rows/place.ts'
import { httpMessages } from '../../messages.ts'
import { type Chunk, type OriginsOf, recordsOf, type Write } from '../snapshot.ts'
import { addFrame, simpleSheet, TOGETHER } from './frame.ts'
import { createPack, type Pack } from './packed.ts'
import {
  ABOUT_WIDTHS,
  aboutRows,
  CODEBOOK_COLUMNS,
  CODEBOOK_WIDTHS,
  codebookRows,
  HEADINGS,
  linkOf,
  PROVENANCE_HEADINGS,
  PROVENANCE_WIDTHS,
  provenanceCells,
  recordCells,
  sheetsOf,
  TITLE_COLUMN,
  WIDTHS,
} from './sheets.ts'
import { EXCEL, relationsXml, rowXml, sheetFoot, sheetHead } from './xml.ts'

const LAST_COLUMN = columnLetters(HEADINGS.length - 1)

/**
 * The sheet of where each value came from, written beside the first: its packed rows wait in memory until that one is whole,
 * which the rows of a sheet bound.
 */
const addProvenance = (pack: Pack, origins: OriginsOf) => {
  const write = pack.part('xl/worksheets/sheet4.xml')
  let text = sheetHead(PROVENANCE_WIDTHS, 0) + rowXml(1, PROVENANCE_HEADINGS)
  let row = 1
  return {
    add: (project: Project): void => {
      for (const cells of provenanceCells(project, origins)) text += rowXml(++row, cells)
      if (text.length < TOGETHER) return
      write(text)
      text = ''
    },
    end: (): void =>
      write(
        text + sheetFoot(`A1:${columnLetters(PROVENANCE_HEADINGS.length - 1)}${row}`, []),
        true,
      ),
  }
}

/**
 * A workbook written while it is read, so that its size does not matter: the table with typed cells, frozen headings and a
 * filter, what each column means, and where it comes from. No cell is a formula.
 */
export const xlsx: Write = async function* (snapshot): AsyncGenerator<Chunk> {
  const { about, vocabularies, origins } = snapshot
  const rowsOfOne = origins ? PUBLIC_COLUMNS.length : 1
  if (about.total * rowsOfOne >= EXCEL.rows)
    throw new AppError('too-large', httpMessages.tooManyRows(EXCEL.rows))
  const pack = createPack()
  addFrame(pack, { about, names: sheetsOf({ origins }), lastColumn: LAST_COLUMN })
  const empty = HEADINGS.map(() => 0)
  const links: string[] = []
  const write = pack.part('xl/worksheets/sheet1.xml')
  const provenance = origins && addProvenance(pack, origins)
  let text = sheetHead(WIDTHS, 2) + rowXml(1, HEADINGS)
  let row = 1
  for await (const project of recordsOf(snapshot)) {
    const cells = recordCells(project, vocabularies)
    cells.forEach(({ value }, at) => {
      if (value === null || value === '') empty[at] = (empty[at] ?? 0) + 1
    })
    row++
    text += rowXml(row, cells)
    if (links.length < EXCEL.links) links.push(linkOf(project, about))
    provenance?.add(project)
    if (text.length < TOGETHER) continue
    write(text)
    text = ''
    yield* pack.taken()
  }
  const linked = links.map((_, at) => cellAddress(TITLE_COLUMN, at + 2))
  write(text + sheetFoot(`A1:${LAST_COLUMN}${row}`, linked), true)
  if (links.length > 0)
    pack.part('xl/worksheets/_rels/sheet1.xml.rels')(
      relationsXml(links.map((target) => ({ type: 'hyperlink', target, external: true }))),
      true,
    )
  pack.part('xl/worksheets/sheet2.xml')(
    simpleSheet(CODEBOOK_WIDTHS, codebookRows(CODEBOOK_COLUMNS, snapshot, empty)),
    true,
  )
  pack.part('xl/worksheets/sheet3.xml')(simpleSheet(ABOUT_WIDTHS, aboutRows(about)), true)
  provenance?.end()
  pack.end()
  yield* pack.taken()
}
