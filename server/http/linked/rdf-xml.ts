import { xmlText } from '../present/xml.ts'
import { iriOf, isThing, PREFIXES, statements, type Thing, type Value } from './graph.ts'

/** "dct:title" -> its address. */
const expand = (name: string): string => {
  const [prefix = '', rest = ''] = name.split(/:(.*)/s)
  return (PREFIXES[prefix] ?? `${prefix}:`) + rest
}

const typed = (name: string, text: string, type: string): string =>
  `<${name} rdf:datatype="${expand(type)}">${xmlText(text)}</${name}>`

const property = (name: string, value: Value): string => {
  if (typeof value === 'string') return `<${name}>${xmlText(value)}</${name}>`
  if (typeof value === 'boolean') return typed(name, String(value), 'xsd:boolean')
  if (typeof value === 'number')
    return typed(name, String(value), Number.isInteger(value) ? 'xsd:integer' : 'xsd:decimal')
  if ('iri' in value) return `<${name} rdf:resource="${xmlText(iriOf(value.iri))}"/>`
  if (isThing(value)) return `<${name}>${element(value)}</${name}>`
  return 'language' in value
    ? `<${name} xml:lang="${value.language}">${xmlText(value.text)}</${name}>`
    : typed(name, value.text, value.type)
}

/** A thing as the element of its first type. */
const element = (thing: Thing): string => {
  const [type = 'rdf:Description', ...others] = thing.types
  const about = thing.id === null ? '' : ` rdf:about="${xmlText(iriOf(thing.id))}"`
  const types = others.map((one) => `<rdf:type rdf:resource="${expand(one)}"/>`)
  const said = statements(thing).flatMap(([name, values]) =>
    values.map((value) => property(name, value)),
  )
  return `<${type}${about}>${[...types, ...said].join('\n')}</${type}>`
}

export const rdfXml = (things: readonly Thing[]): string => {
  const names = Object.entries(PREFIXES).map(([name, address]) => ` xmlns:${name}="${address}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${names.join('')}>\n${things.map(element).join('\n')}\n</rdf:RDF>\n`
}
