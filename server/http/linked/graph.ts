/** A value of a statement: a text, a number, an address, a text of a language or type, or a thing of its own. */
export type Value =
  | string
  | number
  | boolean
  | { iri: string }
  | { text: string; language: string }
  | { text: string; type: string }
  | Thing

/**
 * A thing and what is said of it, names written with a prefix ("dct:title"). Without an address it stands inside the thing
 * that speaks of it.
 */
export type Thing = {
  id: string | null
  types: readonly string[]
  says: readonly (readonly [name: string, value: Value | readonly Value[] | null])[]
}

export const PREFIXES: Readonly<Record<string, string>> = {
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  prov: 'http://www.w3.org/ns/prov#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
}

export const isThing = (value: Value): value is Thing =>
  typeof value === 'object' && 'says' in value

/** Each name with its values; what is null or empty is not said. */
export const statements = ({ says }: Thing): [string, Value[]][] =>
  says.flatMap(([name, value]): [string, Value[]][] => {
    const values =
      value === null ? [] : Array.isArray(value) ? (value as Value[]) : [value as Value]
    return values.length > 0 ? [[name, values]] : []
  })

const INVALID = /[\p{Cc} <>"{}|\\^`]/gu

/** An address that may stand in RDF: what may not is encoded. */
export const iriOf = (address: string): string =>
  address.replace(INVALID, (mark) => encodeURIComponent(mark))
