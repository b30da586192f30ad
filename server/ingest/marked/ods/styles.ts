import type { Edit } from '../edit.ts'
import {
  appendTo,
  attributeOf,
  type Element,
  elementsOf,
  firstElement,
  withAttribute,
} from '../tags.ts'

const MARK_COLOUR = '#ffe08a'

const WORDS = `<style:table-cell-properties fo:background-color="${MARK_COLOUR}" fo:wrap-option="wrap" style:vertical-align="top"/>`

/** The tag of a style's cell properties, of the style itself and not of its conditions. */
const propertiesOf = (style: string): Element | undefined =>
  firstElement(style, 'table-cell-properties')

const colourOf = (style: string): string | undefined => {
  const found = propertiesOf(style)
  return found && attributeOf(style.slice(found.from, found.to), 'fo:background-color')
}

const withColour = (style: string, colour: string | undefined): string => {
  const found = propertiesOf(style)
  if (found) {
    const tag = withAttribute(style.slice(found.from, found.to), 'fo:background-color', colour)
    return style.slice(0, found.from) + tag + style.slice(found.to)
  }
  if (colour === undefined) return style
  const put = `<style:table-cell-properties fo:background-color="${colour}"/>`
  const own = firstElement(style, 'style')
  if (!own) return style
  if (own.kind === 'empty') return `${style.replace(/\s*\/>$/, '>')}${put}</style:style>`
  return style.slice(0, own.to) + put + style.slice(own.to)
}

/** What a style says beside its ground and its name: two of which all else is equal are one cell, marked and not. */
const besideColour = (style: string): string =>
  withColour(withAttribute(style, 'style:name', ''), undefined)
    .replace(/<style:table-cell-properties\s*(?:\/>|>\s*<\/style:table-cell-properties>)/, '')
    .replace(/>\s*<\/style:style>$/, '/>')

/** The formats of a document's cells with ours beside them. undefined where it has no place for them. */
export const createOdsStyles = (xml: string) => {
  const section = firstElement(xml, 'automatic-styles')
  if (!section) return undefined
  const known = new Map<string, string>()
  for (const { from, to, end } of elementsOf(xml, 'style', section.to, section.innerTo)) {
    const tag = xml.slice(from, to)
    if (attributeOf(tag, 'style:family') !== 'table-cell') continue
    known.set(attributeOf(tag, 'style:name') ?? '', xml.slice(from, end))
  }
  const added: string[] = []
  const taken = (name: string) =>
    xml.includes(`"${name}"`) || added.some((one) => one.includes(`"${name}"`))

  const add = (text: string): string => {
    let at = 1
    while (taken(`BancaDati${at}`)) at += 1
    const style = withAttribute(text, 'style:name', `BancaDati${at}`)
    added.push(style)
    known.set(`BancaDati${at}`, style)
    return `BancaDati${at}`
  }
  const nameOf = (text: string): string => {
    const bare = withAttribute(text, 'style:name', '')
    for (const [name, style] of known)
      if (withAttribute(style, 'style:name', '') === bare) return name
    return add(text)
  }
  /** An automatic style has none of its kind above it: what it is made of is said once more. */
  const textOf = (style: string | undefined): string => {
    const own = style === undefined ? undefined : known.get(style)
    if (own !== undefined) return own
    const parent = style === undefined ? '' : ` style:parent-style-name="${style}"`
    return `<style:style style:name="" style:family="table-cell"${parent}/>`
  }
  const isOurs = (style: string | undefined): boolean => colourOf(textOf(style)) === MARK_COLOUR
  return {
    isOurs,
    marked: (style: string | undefined): string =>
      style !== undefined && isOurs(style) ? style : nameOf(withColour(textOf(style), MARK_COLOUR)),
    /** The style that a marked cell had; of several that it may have been the one that its column has most. */
    restored: (style: string, counts: ReadonlyMap<string, number>): string => {
      const own = besideColour(textOf(style))
      const found = [...known].flatMap(([name, text]) =>
        !isOurs(name) && besideColour(text) === own ? [name] : [],
      )
      found.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
      return found[0] ?? nameOf(withColour(textOf(style), undefined))
    },
    words: (): string =>
      nameOf(`<style:style style:name="" style:family="table-cell">${WORDS}</style:style>`),
    /** A style of columns that are wide enough to be read. */
    wide: (): string => {
      const text =
        '<style:style style:name="BancaDatiColonna" style:family="table-column"><style:table-column-properties style:column-width="12cm"/></style:style>'
      if (!taken('BancaDatiColonna')) added.push(text)
      return 'BancaDatiColonna'
    },
    edits: (): Edit[] => (added.length === 0 ? [] : [appendTo(xml, section, added.join(''))]),
  }
}

export type OdsStyles = NonNullable<ReturnType<typeof createOdsStyles>>
