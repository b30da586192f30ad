import type { FieldType } from '#domain/fields.ts'
import type { VocabularyIndex } from '#domain/vocabulary.ts'
import { joinValues, splitValues, valuesOf } from './list.ts'
import { type Cell, cleanLine, isRecord, textOf } from './text.ts'

/** A participant of a JSON file whose kind is no term: it is then not stated. */
const kindLeftOut = (value: Cell, leavesOut: (text: string) => boolean): Cell => {
  if (!isRecord(value)) return value
  const kind = textOf(value.kind)
  return kind !== undefined && leavesOut(cleanLine(kind)) ? { ...value, kind: '' } : value
}

/**
 * A cell without the words of which somebody has said that they are in no list and their place stays empty: what is left of
 * it is read as if they had not been there. Of the kinds of partners the place stays, since it counts.
 */
export const withoutLeftOut = (
  cell: Cell,
  type: FieldType,
  { leavesOut }: VocabularyIndex,
): Cell => {
  if (leavesOut === undefined) return cell
  const isOut = (value: Cell) => {
    const text = textOf(isRecord(value) ? (value.id ?? value.label) : value)
    return text !== undefined && text !== '' && leavesOut(cleanLine(text))
  }
  if (type === 'organisation') return kindLeftOut(cell, leavesOut)
  if (type === 'organisations') {
    return Array.isArray(cell) ? cell.map((one) => kindLeftOut(one, leavesOut)) : cell
  }
  if (type === 'term') return isOut(cell) ? '' : cell
  if (type === 'kinds') {
    if (Array.isArray(cell)) return cell.map((one) => (isOut(one) ? '' : one))
    const text = textOf(cell)
    if (text === undefined) return cell
    const kinds = splitValues(text)
    return kinds.some(isOut) ? kinds.map((one) => (isOut(one) ? '' : one)).join('; ') : cell
  }
  const values = valuesOf(cell)
  if (!values.some(isOut)) return isOut(cell) ? '' : cell
  const left = values.filter((value) => !isOut(value))
  return Array.isArray(cell) ? left : joinValues(left.map(String))
}
