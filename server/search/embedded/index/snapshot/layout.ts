import { FACET_KEYS } from '#domain/facets.ts'
import type { SavedLists } from '../../../structures/number-lists.ts'
import { type PostingColumns, sealedPostings } from '../../postings/posting-list.ts'
import type { SavedCollection } from '../collection.ts'
import type { DictionaryColumns } from '../dictionary.ts'
import { type FacetColumn, makeSegment, type Segment, type SegmentColumns } from '../segment.ts'
import { jsonSection, readJson, type Section, type SectionData } from './sections.ts'

/** How an index is laid out in sections, and read back from them. */

const columnSections = (prefix: string, columns: object): Section[] =>
  Object.entries(columns).map(([name, data]) => ({ name: `${prefix}.${name}`, data }))

const segmentSections = (segment: Segment, number: number): Section[] => {
  const { size, removed: _, postings, facetPostings, facetLists, ...columns } = segment
  if (!postings.columns || !facetPostings.columns) {
    throw new Error('a growing segment cannot be laid out')
  }
  return [
    ...columnSections(`segment.${number}`, columns),
    ...columnSections(`segmentFacets.${number}`, facetLists),
    ...columnSections(`postings.${number}`, postings.columns),
    ...columnSections(`facetPostings.${number}`, facetPostings.columns),
  ]
}

export const toSections = (saved: SavedCollection): Section[] => [
  jsonSection('state', { seq: saved.seq, sizes: saved.segments.map(({ size }) => size) }),
  ...Object.entries(saved.dictionary.texts).flatMap(([name, texts]) =>
    columnSections(`texts.${name}`, texts),
  ),
  ...columnSections('dictionary', saved.dictionary.columns),
  jsonSection('facets', { values: saved.facets.values, labels: saved.facets.labels }),
  { name: 'facetCounts', data: saved.facets.counts },
  ...saved.facets.lists.flatMap((lists, facet) => columnSections(`facetLists.${facet}`, lists)),
  { name: 'sequences', data: saved.sequences },
  ...saved.segments.flatMap(segmentSections),
]

/** Sections by what they belong to: of "postings.3.ids" and "postings.3.ends" both under "postings.3". */
const grouped = (sections: readonly Section[]) => {
  const groups = new Map<string, [column: string, data: SectionData][]>()
  for (const { name, data } of sections) {
    const dot = name.lastIndexOf('.')
    const group = groups.get(name.slice(0, dot))
    if (group) group.push([name.slice(dot + 1), data])
    else groups.set(name.slice(0, dot), [[name.slice(dot + 1), data]])
  }
  return groups
}

/** The inverse of `toSections`. What is missing or misplaced is a defect of the file, and is thrown. */
export const fromSections = (sections: readonly Section[]): SavedCollection => {
  const byName = new Map(sections.map(({ name, data }) => [name, data]))
  const get = <T extends SectionData>(name: string): T => {
    const data = byName.get(name)
    if (data === undefined) throw new Error(`section "${name}" is missing`)
    return data as T
  }
  const groups = grouped(sections)
  const columnsOf = <T>(prefix: string): T => Object.fromEntries(groups.get(prefix) ?? []) as T
  const state = readJson(get('state')) as { seq: number; sizes: number[] }
  const facets = readJson(get('facets')) as Pick<SavedCollection['facets'], 'values' | 'labels'>
  const segment = (size: number, number: number): Segment =>
    makeSegment(
      size,
      columnsOf<SegmentColumns>(`segment.${number}`),
      FACET_KEYS.map((_, facet) => get<FacetColumn>(`segmentFacets.${number}.${facet}`)),
      sealedPostings(columnsOf<PostingColumns>(`postings.${number}`)),
      sealedPostings(columnsOf<PostingColumns>(`facetPostings.${number}`)),
    )
  return {
    seq: state.seq,
    dictionary: {
      texts: {
        spellings: columnsOf('texts.spellings'),
        words: columnsOf('texts.words'),
        terms: columnsOf('texts.terms'),
        gaps: columnsOf('texts.gaps'),
      },
      columns: columnsOf<DictionaryColumns>('dictionary'),
    },
    facets: {
      ...facets,
      counts: get('facetCounts'),
      lists: FACET_KEYS.map((_, facet) => columnsOf<SavedLists>(`facetLists.${facet}`)),
    },
    sequences: get('sequences'),
    segments: state.sizes.map(segment),
  }
}
