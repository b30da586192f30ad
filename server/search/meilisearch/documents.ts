import { createHash } from 'node:crypto'
import { FACET_KEYS, UNSPECIFIED } from '#domain/facets.ts'
import { organisationSlug } from '#domain/organisation.ts'
import { SEARCH_FIELDS, type SearchField } from '#domain/schemas/search.ts'
import { labelKey } from '#domain/text/fold.ts'
import { fieldOf, partsOf } from '../display/parts.ts'
import type { SearchDocument } from '../engine.ts'
import type { Language } from '../language/language.ts'
import { EVERY, FIELD, facetField, stemsOf, tokenOf } from './fields.ts'

/** What the server is given of one project. */
export type IndexedProject = Record<string, unknown> & { id: number }

/** A sentence's end: the server takes no words on its two sides for neighbours. */
const APART = ' . '

const isLower = (raw: string): boolean => raw === raw.toLowerCase()

/**
 * How a project writes its words, for the names of corrections: "=" and a spelling in lower case that differs from the
 * folded word (accents), "^" and one with capitals where the project has no other. The sign keeps the two apart, since
 * the server compares without capitals.
 */
const signedSpellings = (written: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...written].flatMap(([word, raws]) => {
    const lower = [...raws].filter(isLower)
    return lower.length > 0
      ? lower.filter((raw) => raw !== word).map((raw) => `=${raw}`)
      : [...raws].map((raw) => `^${raw}`)
  })

const facetValues = ({ facets }: SearchDocument) =>
  Object.fromEntries(
    FACET_KEYS.map((key) => {
      const own = facets[key]
      const values = typeof own === 'object' && own !== null ? [...new Set(own)] : []
      const given = typeof own === 'number' ? [own] : values
      return [facetField(key), given.length > 0 ? given : [UNSPECIFIED]]
    }),
  )

/** Changes with anything that is kept of a project. */
const versionOf = (document: SearchDocument): string =>
  createHash('sha1').update(JSON.stringify(document)).digest('base64url').slice(0, 12)

export type DocumentOptions = { language: Language; build: string }

/** Writes projects down for the server: words and terms are taken apart by us, as for the embedded engine. */
export const createDocumentWriter = ({ language, build }: DocumentOptions) => {
  const { analyser } = language
  return (document: SearchDocument, seq: number): IndexedProject => {
    const written = new Map<string, Set<string>>()
    const terms = new Set<string>()
    const texts: string[] = []
    const stems = Object.fromEntries(
      SEARCH_FIELDS.map((field) => [field, [] as string[]]),
    ) as Record<SearchField, string[]>
    for (const { kind, text } of partsOf(document)) {
      const read = analyser.analyse(text)
      for (const [i, word] of read.words.entries()) {
        const raw = text.slice(read.bounds[2 * i], read.bounds[2 * i + 1])
        written.set(word, (written.get(word) ?? new Set()).add(raw))
      }
      const together = read.spans.map((span) => span.term)
      for (const term of [...read.terms, ...together]) terms.add(term)
      texts.push(read.words.map(tokenOf).join(' '))
      const lines = [read.terms.map(tokenOf).join(' '), ...together.map(tokenOf)]
      stems[fieldOf(kind)].push(lines.join(APART))
    }
    return {
      id: document.id,
      ...facetValues(document),
      ...Object.fromEntries(
        SEARCH_FIELDS.map((field) => [stemsOf(field), stems[field].join(APART)]),
      ),
      [FIELD.text]: texts.join(APART),
      [FIELD.words]: [...written.keys()],
      [FIELD.terms]: [...terms],
      [FIELD.titleWords]: analyser.analyse(document.title).words,
      [FIELD.spellings]: signedSpellings(written),
      [FIELD.organisations]: document.organisations.map(
        (name) => `${organisationSlug(name)} ${name}`,
      ),
      [FIELD.every]: EVERY,
      [FIELD.seq]: seq,
      [FIELD.build]: build,
      [FIELD.version]: versionOf(document),
      [FIELD.day]: Number(document.date.replaceAll('-', '')),
      [FIELD.titleKey]: labelKey(document.title),
      [FIELD.funding]: document.fundingEur ?? -1,
      [FIELD.completeness]: document.completeness,
      [FIELD.project]: document,
    }
  }
}

export type DocumentWriter = ReturnType<typeof createDocumentWriter>
