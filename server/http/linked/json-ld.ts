import { isThing, PREFIXES, statements, type Thing, type Value } from './graph.ts'

const written = (value: Value): unknown => {
  if (typeof value !== 'object') return value
  if ('iri' in value) return { '@id': value.iri }
  if (isThing(value)) return jsonLdNode(value)
  return 'language' in value
    ? { '@value': value.text, '@language': value.language }
    : { '@value': value.text, '@type': value.type }
}

const one = (values: readonly unknown[]): unknown => (values.length === 1 ? values[0] : values)

export const jsonLdNode = (thing: Thing): Record<string, unknown> => ({
  ...(thing.id !== null && { '@id': thing.id }),
  ...(thing.types.length > 0 && { '@type': one(thing.types) }),
  ...Object.fromEntries(
    statements(thing).map(([name, values]) => [name, one(values.map(written))]),
  ),
})

/** The graph with its own prefixes: nobody has to fetch a context. */
export const jsonLd = (things: readonly Thing[]): string =>
  `${JSON.stringify({ '@context': PREFIXES, '@graph': things.map(jsonLdNode) }, null, 1)}\n`
