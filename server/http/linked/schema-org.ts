import type { Thing, Value } from './graph.ts'

/** A thing in the terms of schema.org, as JSON-LD under its own context. */
export type SchemaThing = { [name: string]: SchemaValue }
export type SchemaValue = string | number | boolean | SchemaThing | readonly SchemaValue[]

/** Properties whose texts are addresses. */
const ADDRESSES = new Set(['url', 'license', 'inDefinedTermSet', 'contentUrl', 'sameAs'])
const DATES = /Date$|^date/

/** The type of a date as precise as it is. */
const dateType = (text: string): string => {
  if (text.length === 4) return 'xsd:gYear'
  if (text.length === 7) return 'xsd:gYearMonth'
  return text.length === 10 ? 'xsd:date' : 'xsd:dateTime'
}

const said = (name: string, value: SchemaValue): Value | Value[] => {
  if (Array.isArray(value)) return value.flatMap((one) => said(name, one))
  if (typeof value === 'object') return thingOf(value as SchemaThing)
  if (typeof value !== 'string') return value as number | boolean
  if (ADDRESSES.has(name)) return { iri: value }
  return DATES.test(name) ? { text: value, type: dateType(value) } : value
}

/** The same thing as statements with prefixes. */
export const thingOf = (node: SchemaThing): Thing => {
  const { '@id': id, '@type': type, ...rest } = node
  return {
    id: typeof id === 'string' ? id : null,
    types: typeof type === 'string' ? [`schema:${type}`] : [],
    says: Object.entries(rest)
      .filter(([name]) => !name.startsWith('@'))
      .map(([name, value]) => [`schema:${name}`, said(name, value)] as const),
  }
}

/** The thing with all those inside it that have an address of their own, each once: a block of Turtle each. */
export const flattened = (thing: Thing): Thing[] => {
  const found: Thing[] = []
  const visit = (one: Thing): Thing => ({
    ...one,
    says: one.says.map(([name, value]) => {
      const values = (Array.isArray(value) ? value : value === null ? [] : [value]) as Value[]
      return [name, values.map(refer)] as const
    }),
  })
  const refer = (value: Value): Value => {
    if (typeof value !== 'object' || !('says' in value)) return value
    const inner = visit(value)
    if (inner.id === null) return inner
    if (inner.says.length > 0) found.push(inner)
    return { iri: inner.id }
  }
  return [visit(thing), ...found]
}
