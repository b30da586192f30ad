/** A tag of an XML text: `name` without its prefix, `written` with it; `from` and `to` are its place. */
export type Tag = {
  name: string
  written: string
  kind: 'open' | 'close' | 'empty'
  from: number
  to: number
}

/** The end of what stands between "<" and ">" and is no tag; 0 where a tag begins. */
const endOfOther = (text: string, at: number): number => {
  const ends = (mark: string) => {
    const end = text.indexOf(mark, at)
    return end === -1 ? text.length : end + mark.length
  }
  const next = text[at + 1]
  if (next === '?') return ends('?>')
  if (next !== '!') return 0
  if (text.startsWith('<!--', at)) return ends('-->')
  return ends(text.startsWith('<![CDATA[', at) ? ']]>' : '>')
}

/** The end of a tag: a ">" may stand in the value of an attribute. */
const endOfTag = (text: string, at: number): number => {
  let from = at
  for (;;) {
    const end = text.indexOf('>', from)
    if (end === -1) return text.length
    const inside = text.slice(from, end)
    const quote = inside.search(/["']/)
    if (quote === -1) return end + 1
    const close = text.indexOf(inside[quote] ?? '', from + quote + 1)
    if (close === -1) return text.length
    from = close + 1
  }
}

const NAME = /[^\s/>]+/y

/** The tags of a text in their order, from a place on. Comments, declarations and literal sections hold none. */
export function* tagsOf(text: string, from = 0, to = text.length): Generator<Tag> {
  for (let at = text.indexOf('<', from); at !== -1 && at < to; ) {
    const other = endOfOther(text, at)
    if (other > 0) {
      at = text.indexOf('<', other)
      continue
    }
    const closes = text[at + 1] === '/'
    NAME.lastIndex = at + (closes ? 2 : 1)
    const written = NAME.exec(text)?.[0] ?? ''
    const end = endOfTag(text, at + 1)
    const kind = closes ? 'close' : text[end - 2] === '/' ? 'empty' : 'open'
    const name = written.slice(written.indexOf(':') + 1)
    yield { name, written, kind, from: at, to: end }
    at = text.indexOf('<', end)
  }
}

/** An element: its tag, where what it holds ends, and where it ends itself. */
export type Element = Tag & { innerTo: number; end: number }

/** The elements of a name, outermost only, from a place on. */
export function* elementsOf(
  text: string,
  name: string,
  from = 0,
  to = text.length,
): Generator<Element> {
  let open: Tag | undefined
  let depth = 0
  for (const tag of tagsOf(text, from, to)) {
    if (tag.name !== name) continue
    if (tag.kind === 'empty') {
      if (depth === 0) yield { ...tag, innerTo: tag.to, end: tag.to }
    } else if (tag.kind === 'open') {
      if (depth++ === 0) open = tag
    } else if (--depth === 0 && open) yield { ...open, innerTo: tag.from, end: tag.to }
  }
}

export const firstElement = (text: string, name: string, from = 0): Element | undefined =>
  elementsOf(text, name, from).next().value ?? undefined

const PATTERNS = new Map<string, RegExp>()

const patternOf = (name: string): RegExp => {
  const known = PATTERNS.get(name)
  if (known) return known
  const made = new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`)
  PATTERNS.set(name, made)
  return made
}

/** The value of an attribute as the text of a tag writes it. */
export const attributeOf = (tag: string, name: string): string | undefined => {
  const found = patternOf(name).exec(tag)
  return found ? (found[2] ?? found[3]) : undefined
}

/** A tag with an attribute set, in its place or at the end; undefined takes it away. */
export const withAttribute = (tag: string, name: string, value: string | undefined): string => {
  const found = patternOf(name).exec(tag)
  if (found) {
    const put = value === undefined ? '' : `${found[1]}"${value}"`
    return tag.slice(0, found.index) + put + tag.slice(found.index + found[0].length)
  }
  return value === undefined ? tag : tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end}`)
}

/** The edit that puts something in at the end of an element, also of one that is written empty. */
export const appendTo = (
  text: string,
  { written, kind, from, to, innerTo }: Element,
  put: string,
) =>
  kind === 'empty'
    ? { from, to, put: `${text.slice(from, to).replace(/\s*\/>$/, '>')}${put}</${written}>` }
    : { from: innerTo, to: innerTo, put }

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// Characters that XML 1.0 cannot hold, half a pair among them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text as XML may hold it, in elements and attributes. */
export const xmlText = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

const NAMED = new Map(Object.entries(ENTITIES).map(([letter, entity]) => [entity, letter]))

/** The inverse, for texts of other writers. */
export const plainText = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|\w+);/gi, (entity, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (!hex && !decimal) return NAMED.get(entity.toLowerCase()) ?? entity
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
