import { FACETS, type FacetKey, UNSPECIFIED } from '#domain/en/facets.ts'
import type { Labelled } from '#domain/schemas/search.ts'
import { quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../ways-out.ts'

const filter = (facet: FacetKey, { id, label }: Labelled) =>
  `${FACETS[facet].label}: ${id === UNSPECIFIED ? label.toLowerCase() : label}`

const isSeveral = (word: string) => /\s/.test(word)

export const wayOut: typeof italian.wayOut = (way) => {
  switch (way.kind) {
    case 'without-word':
      return `Without the ${isSeveral(way.word) ? 'words' : 'word'} ${quoted(way.word)}`
    case 'readmit-word':
      return `Without excluding ${quoted(way.word)}`
    case 'without-value':
      return `Without the filter ${filter(way.facet, way.value)}`
    case 'without-filters':
      return 'Without any filter'
    case 'without-words':
      return 'Without the words'
    case 'everything':
      return 'All projects'
    case 'term':
      return `All projects with ${filter(way.facet, way.value)}`
  }
}
