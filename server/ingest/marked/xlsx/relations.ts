import type { Book } from '../book.ts'
import { edited } from '../edit.ts'
import { appendTo, attributeOf, firstElement, xmlText } from '../tags.ts'
import { prefixed, prefixOf } from './prefix.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const pathOfRelations = (path: string): string => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return `${folder}_rels/${path.slice(folder.length)}.rels`
}

/** Makes a part refer to another; returns the id, undefined where the list of references is none. */
export const addRelation = (
  book: Book,
  from: string,
  { type, target }: { type: string; target: string },
): string | undefined => {
  const path = pathOfRelations(from)
  const xml =
    book.read(path) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`
  const root = firstElement(xml, 'Relationships')
  if (!root) return undefined
  let at = 1
  while (xml.includes(`"rIdBd${at}"`)) at += 1
  const put = `<Relationship Id="rIdBd${at}" Type="${type}" Target="/${xmlText(target)}"/>`
  book.write(path, edited(xml, [appendTo(xml, root, prefixed(put, prefixOf(root)))]))
  return `rIdBd${at}`
}

const CONTENT_TYPES = '[Content_Types].xml'

/** Says what a new part is, by its own name or by how its name ends; false where the list of kinds is none. */
export const addContentType = (
  book: Book,
  what: { part: string } | { extension: string },
  type: string,
): boolean => {
  const xml = book.read(CONTENT_TYPES)
  const root = xml === undefined ? undefined : firstElement(xml, 'Types')
  if (xml === undefined || !root) return false
  if ('extension' in what) {
    const known = new RegExp(`Extension\\s*=\\s*["']${what.extension}["']`, 'i').test(xml)
    if (known) return true
  }
  const put =
    'part' in what
      ? `<Override PartName="/${xmlText(what.part)}" ContentType="${type}"/>`
      : `<Default Extension="${what.extension}" ContentType="${type}"/>`
  const own = prefixed(put, prefixOf(root))
  // Rules by ending stand before those by name, as programs write them.
  const edit =
    'part' in what || root.kind === 'empty'
      ? appendTo(xml, root, own)
      : { from: root.to, to: root.to, put: own }
  book.write(CONTENT_TYPES, edited(xml, [edit]))
  return true
}

/** The first name of a part that is not taken. */
export const freePath = (book: Book, make: (at: number) => string): string => {
  let at = 1
  while (book.has(make(at))) at += 1
  return make(at)
}

/** How a part writes attributes of references: the prefix that it declares for them, or one to be declared. */
export const referencePrefix = (
  root: string,
  namespace: string,
): { prefix: string; declares: boolean } => {
  const found = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`).exec(root)?.[1]
  if (found !== undefined) return { prefix: found, declares: true }
  return { prefix: attributeOf(root, 'xmlns:r') === undefined ? 'r' : 'rBd', declares: false }
}
