import { iriOf, isThing, PREFIXES, statements, type Thing, type Value } from './graph.ts'

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const quoted = (text: string): string =>
  `"${text
    .toWellFormed()
    .replace(/[\\"\n\r\t]/g, (mark) => ESCAPES[mark] ?? mark)
    .replace(/\p{Cc}/gu, '')}"`

const written = (value: Value, indent: string): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number')
    return Number.isInteger(value) ? String(value) : `"${value}"^^xsd:decimal`
  if ('iri' in value) return `<${iriOf(value.iri)}>`
  if (isThing(value)) return `[\n${body(value, `${indent}  `)}\n${indent}]`
  return 'language' in value
    ? `${quoted(value.text)}@${value.language}`
    : `${quoted(value.text)}^^${value.type}`
}

const body = (thing: Thing, indent: string): string =>
  [
    ...(thing.types.length > 0 ? [`${indent}a ${thing.types.join(', ')}`] : []),
    ...statements(thing).map(
      ([name, values]) =>
        `${indent}${name} ${values.map((value) => written(value, indent)).join(', ')}`,
    ),
  ].join(' ;\n')

export const turtleHead = (names: readonly string[]): string =>
  `${names.map((name) => `@prefix ${name}: <${PREFIXES[name]}> .`).join('\n')}\n`

/** One thing that has an address, as a block of Turtle. */
export const turtleThing = (thing: Thing): string =>
  `\n<${iriOf(thing.id ?? '')}>\n${body(thing, '  ')} .\n`

/** A whole document. */
export const turtle = (things: readonly Thing[]): string =>
  turtleHead(Object.keys(PREFIXES)) + things.map(turtleThing).join('')
