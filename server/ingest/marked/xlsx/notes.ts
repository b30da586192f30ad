import type { Relation } from '../../readers/xlsx/package.ts'
import type { Book } from '../book.ts'
import { type Edit, edited } from '../edit.ts'
import { attributeOf, elementsOf, firstElement, tagsOf, withAttribute } from '../tags.ts'
import { BARE_COMMENTS, joinComments, type Note } from './comments.ts'
import { prefixed, prefixOf } from './prefix.ts'
import { addContentType, addRelation, freePath, referencePrefix } from './relations.ts'
import { BARE_SHAPES, joinShapes } from './shapes.ts'

const KINDS = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  shapes: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
}

/** What may stand behind the reference to the drawing of notes. */
const BEHIND = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

/** The reference of a sheet to its drawing of notes, put in where it belongs. */
const withDrawing = (xml: string, id: string, namespace: string): string => {
  const root = firstElement(xml, 'worksheet')
  const data = firstElement(xml, 'sheetData')
  if (!root || !data) return xml
  const tag = xml.slice(root.from, root.to)
  const { prefix, declares } = referencePrefix(tag, namespace)
  let at = root.innerTo
  for (const { name, from } of tagsOf(xml, data.end, root.innerTo)) {
    if (!BEHIND.has(name)) continue
    at = from
    break
  }
  const put = prefixed(`<legacyDrawing ${prefix}:id="${id}"/>`, prefixOf(root))
  const edits: Edit[] = [{ from: at, to: at, put }]
  if (!declares) {
    edits.push({
      from: root.from,
      to: root.to,
      put: withAttribute(tag, `xmlns:${prefix}`, namespace),
    })
  }
  return edited(xml, edits)
}

/** Cells with a conversation: the program that keeps it writes their comment itself, and would drop what we add. */
const conversations = (book: Book, relations: readonly Relation[]): Set<string> => {
  const cells = new Set<string>()
  for (const { type, target } of relations) {
    const xml = type === 'threadedComment' ? book.read(target) : undefined
    if (xml === undefined) continue
    for (const { from, to } of elementsOf(xml, 'threadedComment')) {
      const cell = attributeOf(xml.slice(from, to), 'ref')
      if (cell !== undefined) cells.add(cell)
    }
  }
  return cells
}

/**
 * Puts notes on cells of a sheet, and takes away those that we put there before. Returns the sheet, which refers to
 * their drawing; where comments or drawing are none that we know how to add to, the sheet as it was: our column says it all.
 */
export const putNotes = (
  book: Book,
  {
    path,
    xml,
    relations,
    namespace,
    main,
  }: {
    path: string
    xml: string
    relations: readonly Relation[]
    namespace: string
    main: string
  },
  notes: readonly Note[],
): string => {
  const own = relations.find(({ type }) => type === 'comments')?.target
  if (own === undefined && notes.length === 0) return xml
  const comments = own ?? freePath(book, (at) => `xl/commentsBd${at}.xml`)
  const joined = joinComments(
    book.read(comments) ?? BARE_COMMENTS(main),
    notes,
    conversations(book, relations),
  )
  const drawn = firstElement(xml, 'legacyDrawing')
  const drawing = drawn && xml.slice(drawn.from, drawn.to)
  const id = drawing && /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(drawing)?.[1]
  const shapes =
    relations.find((relation) => relation.id === id)?.target ??
    freePath(book, (at) => `xl/drawings/vmlDrawingBd${at}.vml`)
  const added = notes.filter(({ address }) => joined?.added.includes(address))
  const shaped = joined && joinShapes(book.read(shapes) ?? BARE_SHAPES, added, joined.gone)
  if (!joined || shaped === undefined || (drawn && !book.has(shapes))) return xml
  if (own === undefined) {
    addRelation(book, path, { type: `${namespace}/comments`, target: comments })
    addContentType(book, { part: comments }, KINDS.comments)
  }
  book.write(comments, joined.xml)
  book.write(shapes, shaped)
  if (drawn) return xml
  addContentType(book, { extension: 'vml' }, KINDS.shapes)
  const relation = addRelation(book, path, { type: `${namespace}/vmlDrawing`, target: shapes })
  return relation === undefined ? xml : withDrawing(xml, relation, namespace)
}
