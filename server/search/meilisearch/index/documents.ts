import { FACET_KEYS, UNSPECIFIED } from '#domain/facets.ts'
import { SEARCH_FIELDS, type SearchField } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import { fieldOf, partsOf } from '../../display/parts.ts'
import type { SearchDocument } from '../../engine.ts'
import type { Language } from '../../language/language.ts'
import { EVERY, FIELD, facetField, stemsOf, tokenOf } from '../fields.ts'

/** What the server is given of one project. */
export type IndexedProject = Record<string, unknown> & { id: number }

/** A sentence's end: the server takes no words on its two sides for neighbours. */
const APART = ' . '

const facetValues = ({ facets }: SearchDocument) =>
  Object.fromEntries(
    FACET_KEYS.map((key) => {
      const own = facets[key]
      const values = typeof own === 'object' && own !== null ? [...new Set(own)] : []
      const given = typeof own === 'number' ? [own] : values
      return [facetField(key), given.length > 0 ? given : [UNSPECIFIED]]
    }),
  )

export type DocumentOptions = { language: Language; build: string }

/** Writes projects down for the server: words and terms are taken apart by us, as for the embedded engine. */
export const createDocumentWriter = ({ language, build }: DocumentOptions) => {
  const { analyser } = language
  return (document: SearchDocument, seq: number): IndexedProject => {
    const words = new Set<string>()
    const terms = new Set<string>()
    const stems = Object.fromEntries(
      SEARCH_FIELDS.map((field) => [field, [] as string[]]),
    ) as Record<SearchField, string[]>
    for (const { kind, text } of partsOf(document)) {
      const read = analyser.analyse(text)
      for (const word of read.words) words.add(word)
      const together = read.spans.map((span) => span.term)
      for (const term of [...read.terms, ...together]) terms.add(term)
      const lines = [read.terms.map(tokenOf).join(' '), ...together.map(tokenOf)]
      stems[fieldOf(kind)].push(lines.join(APART))
    }
    return {
      id: document.id,
      ...facetValues(document),
      ...Object.fromEntries(
        SEARCH_FIELDS.map((field) => [stemsOf(field), stems[field].join(APART)]),
      ),
      [FIELD.words]: [...words],
      [FIELD.terms]: [...terms],
      [FIELD.every]: EVERY,
      [FIELD.seq]: seq,
      [FIELD.build]: build,
      [FIELD.day]: Number(document.date.replaceAll('-', '')),
      [FIELD.titleKey]: labelKey(document.title),
      [FIELD.funding]: document.fundingEur ?? -1,
      [FIELD.completeness]: document.completeness,
      [FIELD.activeFrom]: document.active?.from ?? 0,
      [FIELD.activeTo]: document.active?.to ?? 0,
    }
  }
}

export type DocumentWriter = ReturnType<typeof createDocumentWriter>
