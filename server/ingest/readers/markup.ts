/** A piece of XML or XHTML. Names are lower case and without their prefix: `table:table-cell` is `table-cell`. */
export type MarkupToken =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** The named references that wiki pages and office documents really use; the XML five first. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  `amp& lt< gt> quot" apos' euro€ deg° laquo« raquo» agraveà egraveè eacuteé igraveì ograveò ugraveù AgraveÀ EgraveÈ
  EacuteÉ IgraveÌ OgraveÒ UgraveÙ ndash– mdash— hellip… bull• middot· rarr→ lsquo‘ rsquo’ ldquo“ rdquo” times× copy©
  reg® uumlü oumlö ccedilç`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const)
    .concat([
      ['nbsp', ' '],
      ['shy', ''],
    ]),
)

const character = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''

/** Character references to characters; an unknown name stays as it is written. No other entity exists for us. */
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,31}));/g,
    (whole, decimal, hex, name) => {
      if (decimal) return character(Number(decimal))
      return hex ? character(Number.parseInt(hex, 16)) : (ENTITIES.get(name as string) ?? whole)
    },
  )

const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

const attributesOf = (source: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    found.set(local(name), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return found
}

/** Where the tag that opens at `from` ends: a `>` in a quoted attribute does not count. */
const tagEnd = (source: string, from: number): number => {
  let quote = ''
  for (let at = from; at < source.length; at++) {
    const char = source[at] as string
    if (quote) {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>') return at
  }
  return source.length
}

const endOf = (source: string, mark: string, from: number) => {
  const at = source.indexOf(mark, from)
  return at === -1 ? source.length : at
}

/**
 * Splits markup into tokens and forgives everything: a reader of foreign pages must. Comments, declarations and
 * processing instructions are left out; nothing is fetched or expanded.
 */
export function* readMarkup(source: string): Generator<MarkupToken> {
  let at = 0
  while (at < source.length) {
    const open = endOf(source, '<', at)
    if (open > at) yield { kind: 'text', text: decodeEntities(source.slice(at, open)) }
    if (open === source.length) return
    if (source.startsWith('<!--', open)) at = endOf(source, '-->', open + 4) + 3
    else if (source.startsWith('<![CDATA[', open)) {
      const end = endOf(source, ']]>', open + 9)
      yield { kind: 'text', text: source.slice(open + 9, end) }
      at = end + 3
    } else if (/^<[!?]/.test(source.slice(open, open + 2))) at = tagEnd(source, open) + 1
    else if (/^<\/?[a-z]/i.test(source.slice(open, open + 3))) {
      const end = tagEnd(source, open)
      const inner = source.slice(open + 1, end)
      const name = local(/^\/?([^\s/>]+)/.exec(inner)?.[1] ?? '')
      if (inner.startsWith('/')) yield { kind: 'close', name }
      else {
        const attributes = attributesOf(inner.slice(inner.search(/[\s/]|$/)))
        yield { kind: 'open', name, attributes, empty: inner.endsWith('/') }
      }
      at = end + 1
    } else {
      yield { kind: 'text', text: '<' }
      at = open + 1
    }
  }
}
