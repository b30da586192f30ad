import { type Edit, edited } from '../edit.ts'
import {
  appendTo,
  attributeOf,
  type Element,
  elementsOf,
  firstElement,
  tagsOf,
  withAttribute,
} from '../tags.ts'
import { prefixed, prefixOf } from './prefix.ts'

/** A mild yellow on which black text is read well (13:1); by it our cells are known again. */
const MARK_COLOUR = 'FFFFE08A'

/** The sections of a part of styles in the order that its programs ask for. */
const SECTIONS =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(
    ' ',
  )

const NO_FILL = '<fill><patternFill patternType="none"/></fill>'
const GREY_FILL = '<fill><patternFill patternType="gray125"/></fill>'
const OUR_FILL = `<fill><patternFill patternType="solid"><fgColor rgb="${MARK_COLOUR}"/><bgColor indexed="64"/></patternFill></fill>`
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

/** What a workbook without any styles has in its stead. */
export const BARE_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2">${NO_FILL}${GREY_FILL}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">${PLAIN}</cellStyleXfs><cellXfs count="1">${PLAIN}</cellXfs></styleSheet>`

/** A section of styles, put in where it belongs when the part has none. */
const withSection = (xml: string, name: string): string => {
  const root = firstElement(xml, 'styleSheet')
  if (!root || firstElement(xml, name, root.to)) return xml
  const later = new Set(SECTIONS.slice(SECTIONS.indexOf(name) + 1))
  const empty = prefixed(`<${name} count="0"></${name}>`, prefixOf(root))
  for (const tag of tagsOf(xml, root.to)) {
    if (later.has(tag.name)) return xml.slice(0, tag.from) + empty + xml.slice(tag.from)
  }
  return edited(xml, [appendTo(xml, root, empty)])
}

type List = { element: Element; items: string[] }

const listOf = (xml: string, section: string, item: string): List | undefined => {
  const element = firstElement(xml, section)
  if (!element) return undefined
  const items = [...elementsOf(xml, item, element.to, element.innerTo)]
  return { element, items: items.map(({ from, end }) => xml.slice(from, end)) }
}

/** The whole of a list written anew: what was in it as it was, what came to it at its end. */
const listEdits = (xml: string, { element, items }: List, known: number): Edit[] => {
  if (items.length === known) return []
  const tag = xml.slice(element.from, element.to)
  const count = {
    from: element.from,
    to: element.to,
    put: withAttribute(tag, 'count', String(items.length)),
  }
  const put = items.slice(known).join('')
  return element.kind === 'empty'
    ? [{ ...count, put: `${count.put.replace(/\s*\/>$/, '>')}${put}</${element.written}>` }]
    : [count, appendTo(xml, element, put)]
}

const openTag = (xf: string): string => xf.slice(0, xf.indexOf('>') + 1)

const withFill = (xf: string, fill: number): string => {
  const tag = openTag(xf)
  const marked = withAttribute(withAttribute(tag, 'fillId', String(fill)), 'applyFill', '1')
  return marked + xf.slice(tag.length)
}

/** What a format says beside its fill: two of which all else is equal are one cell, marked and not. */
const besideFill = (xf: string): string => {
  const tag = openTag(xf)
  const bare = withAttribute(withAttribute(tag, 'fillId', undefined), 'applyFill', undefined)
  return bare + xf.slice(tag.length)
}

/**
 * The formats of a workbook with ours beside them: each a cell's own with another ground. undefined where the part is not
 * one of styles.
 */
export const createStyles = (part: string) => {
  const xml = withSection(withSection(part, 'fills'), 'cellXfs')
  const root = firstElement(xml, 'styleSheet')
  const fills = listOf(xml, 'fills', 'fill')
  const formats = listOf(xml, 'cellXfs', 'xf')
  if (!root || !fills || !formats) return undefined
  const known = { fills: fills.items.length, formats: formats.items.length }
  const ours = (text: string) => prefixed(text, prefixOf(root))
  if (fills.items.length === 0) fills.items.push(ours(NO_FILL))
  if (fills.items.length === 1) fills.items.push(ours(GREY_FILL))
  if (formats.items.length === 0) formats.items.push(ours(PLAIN))
  let fill = fills.items.findIndex(
    (one) => one.includes('"solid"') && one.toUpperCase().includes(`"${MARK_COLOUR}"`),
  )
  if (fill === -1) fill = fills.items.push(ours(OUR_FILL)) - 1

  const indexOf = (xf: string): number => {
    const at = formats.items.indexOf(xf)
    return at === -1 ? formats.items.push(xf) - 1 : at
  }
  const formatOf = (style: number): string => formats.items[style] ?? formats.items[0] ?? PLAIN
  const isOurs = (style: number): boolean =>
    attributeOf(openTag(formatOf(style)), 'fillId') === String(fill)

  return {
    isOurs,
    /** The format of a cell that is marked. */
    marked: (style: number): number =>
      isOurs(style) ? style : indexOf(withFill(formatOf(style), fill)),
    /** The format that a marked cell had; of several that it may have been the one that its column has most. */
    restored: (style: number, counts: ReadonlyMap<number, number>): number => {
      const own = besideFill(formatOf(style))
      const found = formats.items.flatMap((xf, at) =>
        !isOurs(at) && besideFill(xf) === own ? [at] : [],
      )
      found.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
      return found[0] ?? indexOf(withFill(formatOf(style), 0))
    },
    /** The format of our own words. */
    words: indexOf(
      ours(
        `<xf numFmtId="49" fontId="0" fillId="${fill}" borderId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
      ),
    ),
    toXml: (): string =>
      edited(xml, [
        ...listEdits(xml, fills, known.fills),
        ...listEdits(xml, formats, known.formats),
      ]),
  }
}

export type Styles = NonNullable<ReturnType<typeof createStyles>>
