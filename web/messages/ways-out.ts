import { FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { Labelled, WayOut } from '#domain/schemas/search.ts'
import { quoted } from '../lib/text/format.ts'

/** "Tema: Autismo"; in the middle of a sentence, where a value that only says "none" has no capital. */
const filter = (facet: FacetKey, { id, label }: Labelled) =>
  `${FACETS[facet].label}: ${id === UNSPECIFIED ? label.toLowerCase() : label}`

/** Alternatives, periods and amounts are several words. */
const isSeveral = (word: string) => /\s/.test(word)

/** What a way out of an empty answer leaves out. */
export const wayOut = (way: WayOut): string => {
  switch (way.kind) {
    case 'without-word':
      return `Senza ${isSeveral(way.word) ? 'le parole' : 'la parola'} ${quoted(way.word)}`
    case 'readmit-word':
      return `Senza escludere ${quoted(way.word)}`
    case 'without-value':
      return `Senza il filtro ${filter(way.facet, way.value)}`
    case 'without-filters':
      return 'Senza nessun filtro'
    case 'without-words':
      return 'Senza le parole'
    case 'everything':
      return 'Tutti i progetti'
    case 'term':
      return `Tutti i progetti con ${filter(way.facet, way.value)}`
  }
}
