import { readReference } from '../../readers/xlsx/reference.ts'
import { type Edit, edited } from '../edit.ts'
import { attributeOf, elementsOf, firstElement, withAttribute } from '../tags.ts'

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
}

type Prefixes = Record<keyof typeof NAMESPACES, string>

/** A drawing of notes as its programs still ask for it, without a shape. */
export const BARE_SHAPES = `<xml xmlns:v="${NAMESPACES.v}" xmlns:o="${NAMESPACES.o}" xmlns:x="${NAMESPACES.x}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`

const LETTERS_A_LINE = 32
const MOST_LINES = 14

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_A_LINE), 1)

type NoteShape = { address: string; text: string }

const shape = (id: number, { address, text }: NoteShape, { v, o, x }: Prefixes): string => {
  const { column, row } = readReference(address)
  const lines = Math.min(linesOf(text), MOST_LINES)
  const anchor = [column + 1, 15, row - 1, 2, column + 4, 15, row - 1 + lines, 4].join(', ')
  const style = `position:absolute;width:200pt;height:${lines * 15}pt;z-index:1;visibility:hidden`
  const data = `<${x}:MoveWithCells/><${x}:SizeWithCells/><${x}:Anchor>${anchor}</${x}:Anchor><${x}:AutoFill>False</${x}:AutoFill><${x}:Row>${row - 1}</${x}:Row><${x}:Column>${column}</${x}:Column>`
  return `<${v}:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" ${o}:insetmode="auto"><${v}:fill color2="#ffffe1"/><${v}:textbox/><${x}:ClientData ObjectType="Note">${data}</${x}:ClientData></${v}:shape>`
}

/** Which cell the shape of a note belongs to, as "row,column" counted from 0. */
const placeOf = (shape: string): string => {
  const number = (name: string) => {
    const found = firstElement(shape, name)
    return found && shape.slice(found.to, found.innerTo).trim()
  }
  return `${number('Row')},${number('Column')}`
}

/** A drawing with a shape for each note that is new, and none for those that are gone; undefined where it is no such drawing. */
export const joinShapes = (
  xml: string,
  added: readonly NoteShape[],
  gone: readonly string[],
): string | undefined => {
  const root = firstElement(xml, 'xml')
  if (!root || root.kind === 'empty') return undefined
  const edits: Edit[] = []
  let tag = xml.slice(root.from, root.to)
  const prefixOf = (letter: keyof typeof NAMESPACES): string => {
    const uri = NAMESPACES[letter]
    const known = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${uri}["']`).exec(tag)?.[1]
    if (known !== undefined) return known
    const own = attributeOf(tag, `xmlns:${letter}`) === undefined ? letter : `${letter}Bd`
    tag = withAttribute(tag, `xmlns:${own}`, uri)
    return own
  }
  const prefixes = { v: prefixOf('v'), o: prefixOf('o'), x: prefixOf('x') }
  edits.push({ from: root.from, to: root.to, put: tag })
  const places = new Set(gone.map(readReference).map(({ row, column }) => `${row - 1},${column}`))
  for (const { from, end } of elementsOf(xml, 'shape', root.to, root.innerTo)) {
    if (places.has(placeOf(xml.slice(from, end)))) edits.push({ from, to: end, put: '' })
  }
  const ids = [...xml.matchAll(/_x0000_s(\d{1,9})"/g)].map(([, id]) => Number(id))
  const first = ids.reduce((most, id) => Math.max(most, id), 1024) + 1
  const put = added.map((note, at) => shape(first + at, note, prefixes)).join('')
  edits.push({ from: root.innerTo, to: root.innerTo, put })
  return edited(xml, edits)
}
