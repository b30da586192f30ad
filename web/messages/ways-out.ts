import { type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import type { Labelled, WayOut } from '#domain/schemas/search.ts'
import { quoted } from '../lib/format.ts'
import { facetName } from './facet-names.ts'
import type { InLanguages, Language } from './language.ts'

type Tell = (way: WayOut) => string

/** "Tema: Autismo"; in the middle of a sentence, where a value that only says "none" has no capital. */
const filter = (language: Language, facet: FacetKey, { id, label }: Labelled) =>
  `${facetName[language](facet)}: ${id === UNSPECIFIED ? label.toLowerCase() : label}`

/** Alternatives, periods and amounts are several words. */
const isSeveral = (word: string) => /\s/.test(word)

const italian: Tell = (way) => {
  switch (way.kind) {
    case 'without-word':
      return `Senza ${isSeveral(way.word) ? 'le parole' : 'la parola'} ${quoted(way.word)}`
    case 'readmit-word':
      return `Senza escludere ${quoted(way.word)}`
    case 'without-value':
      return `Senza il filtro ${filter('it', way.facet, way.value)}`
    case 'without-filters':
      return 'Senza nessun filtro'
    case 'without-words':
      return 'Senza le parole'
    case 'everything':
      return 'Tutti i progetti'
    case 'term':
      return `Tutti i progetti con ${filter('it', way.facet, way.value)}`
  }
}

const english: Tell = (way) => {
  switch (way.kind) {
    case 'without-word':
      return `Without the ${isSeveral(way.word) ? 'words' : 'word'} “${way.word}”`
    case 'readmit-word':
      return `Without excluding “${way.word}”`
    case 'without-value':
      return `Without the filter ${filter('en', way.facet, way.value)}`
    case 'without-filters':
      return 'Without any filter'
    case 'without-words':
      return 'Without the words'
    case 'everything':
      return 'All projects'
    case 'term':
      return `All projects with ${filter('en', way.facet, way.value)}`
  }
}

/** What a way out of an empty answer leaves out. */
export const wayOut: InLanguages<Tell> = { it: italian, en: english }
