import { asUtf8 } from '../edit.ts'
import { withAttribute, xmlText } from '../tags.ts'
import { withNote } from './note.ts'
import type { OdsStyles } from './styles.ts'
import type { OdsColumn, OdsRow } from './table.ts'

/** A cell to be written: it stands for `times` cells from `column` on. */
type Slot = {
  column: number
  times: number
  written: string
  covered: boolean
  style: string | undefined
  tag: string
  inner: string
}

/** What a row is marked with. `words` null leaves our column empty, or as it is where it is not there yet. */
export type RowMarks = { notes: ReadonlyMap<number, string>; words: string | null }

/** How often each style stands in each column, for cells of ours that are to look as they did. */
export type StyleCounts = ReadonlyMap<number, ReadonlyMap<string, number>>

type Deps = {
  xml: string
  styles: OdsStyles
  columns: readonly OdsColumn[]
  counts: StyleCounts
  /** Our column, and whether the file had it before. */
  column: number
  known: boolean
}

export const repeated = (tag: string, what: 'rows' | 'columns', times: number): string =>
  withAttribute(tag, `table:number-${what}-repeated`, times > 1 ? String(times) : undefined)

const EMPTY = { written: 'table:table-cell', covered: false, style: undefined, inner: '' }

const emptySlot = (column: number, times: number): Slot => ({
  ...EMPTY,
  column,
  times,
  tag: repeated('<table:table-cell/>', 'columns', times),
})

/** The cell of a column by itself, cut out of those that are written as one or put in where the row does not reach. */
const isolate = (slots: Slot[], column: number): Slot => {
  const end = slots.reduce((last, slot) => Math.max(last, slot.column + slot.times), 0)
  if (column >= end) {
    if (column > end) slots.push(emptySlot(end, column - end))
    slots.push(emptySlot(column, 1))
  }
  const at = slots.findIndex((slot) => slot.column <= column && column < slot.column + slot.times)
  const slot = slots[at] ?? emptySlot(column, 1)
  const part = (from: number, to: number): Slot[] =>
    to > from
      ? [{ ...slot, column: from, times: to - from, tag: repeated(slot.tag, 'columns', to - from) }]
      : []
  const [own = slot] = part(column, column + 1)
  slots.splice(
    at,
    1,
    ...part(slot.column, column),
    own,
    ...part(column + 1, slot.column + slot.times),
  )
  return own
}

const writeSlot = ({ tag, inner, written }: Slot): string =>
  inner === ''
    ? tag.replace(/\s*\/?>$/, '/>')
    : `${tag.replace(/\s*\/>$/, '>')}${inner}</${written}>`

const wordsCell = (slot: Slot, text: string, style: string | undefined): void => {
  const own = style === undefined ? '' : ` table:style-name="${style}"`
  const lines = text.split('\n').map((line) => `<text:p>${asUtf8(xmlText(line))}</text:p>`)
  slot.tag = `<table:table-cell${own} office:value-type="string">`
  slot.inner = lines.join('')
}

/** Writes rows with their marks: cells are parted from those that they are written with only where one differs. */
export const createRowWriter = ({ xml, styles, columns, counts, column, known }: Deps) => {
  const slotsOf = (row: OdsRow): Slot[] =>
    row.cells.map(({ from, to, innerTo, column: at, times, written, covered, style, kind }) => ({
      column: at,
      times,
      written,
      covered,
      style: style ?? row.style,
      tag: xml.slice(from, to),
      inner: kind === 'empty' ? '' : xml.slice(to, innerTo),
    }))

  const styleAt = ({ style, column: at }: Slot): string | undefined =>
    style ?? columns.find((one) => one.column <= at && at < one.column + one.times)?.style

  const restyle = (slot: Slot, style: string) => {
    slot.tag = withAttribute(slot.tag, 'table:style-name', style)
  }
  /** Takes away what we had marked a cell with. */
  const clean = (slot: Slot) => {
    const style = styleAt(slot)
    if (style !== undefined && styles.isOurs(style)) {
      restyle(slot, styles.restored(style, counts.get(slot.column) ?? new Map()))
    }
    slot.inner = withNote(slot.inner, null)
  }
  return {
    heading: (row: OdsRow, text: string): string => {
      const slots = slotsOf(row)
      const last = slots.findLast((slot) => slot.column < column && slot.inner !== '')
      wordsCell(isolate(slots, column), text, last && styleAt(last))
      return slots.map(writeSlot).join('')
    },
    row: (row: OdsRow, { notes, words }: RowMarks): string => {
      const slots = slotsOf(row)
      for (const at of notes.keys()) isolate(slots, at)
      const stale = slots.some(({ column: at, times, inner }) =>
        at <= column && column < at + times ? inner !== '' : false,
      )
      if (words !== null || stale) isolate(slots, column)
      for (const slot of slots) {
        const note = notes.get(slot.column)
        if (slot.column === column) continue
        if (note !== undefined) {
          restyle(slot, styles.marked(styleAt(slot)))
          slot.inner = withNote(slot.inner, note)
        } else if (known && !slot.covered) clean(slot)
      }
      const own = slots.find((slot) => slot.column === column && slot.times === 1)
      if (own && words !== null) wordsCell(own, words, styles.words())
      else if (own && stale) Object.assign(own, emptySlot(column, 1))
      return slots.map(writeSlot).join('')
    },
  }
}
