import type { Thing } from './graph.ts'
import { jsonLd } from './json-ld.ts'
import { rdfXml } from './rdf-xml.ts'
import { turtle } from './turtle.ts'

/** The same statements in the forms that catalogues and libraries read. */
export const SERIALISATIONS = [
  { ending: 'rdf', name: 'RDF/XML', type: 'application/rdf+xml', write: rdfXml },
  { ending: 'ttl', name: 'Turtle', type: 'text/turtle; charset=utf-8', write: turtle },
  { ending: 'jsonld', name: 'JSON-LD', type: 'application/ld+json; charset=utf-8', write: jsonLd },
] as const satisfies readonly {
  ending: string
  name: string
  type: string
  write: (things: readonly Thing[]) => string
}[]
