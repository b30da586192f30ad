import { SECTION_KEYS, type SectionKey } from '#domain/schemas/project.ts'
import type { SearchField } from '#domain/schemas/search.ts'
import type { SearchDocument } from '../engine.ts'

/**
 * A record is kept as parts: pieces of text that no phrase goes across. Their kinds are numbers in the index.
 * `slug` is only kept; `spans` holds, instead of words, the terms that several words made together.
 */
const KINDS = ['slug', 'spans', 'title', 'lead', 'terms', 'partners', ...SECTION_KEYS] as const

export const PART = {
  slug: 0,
  spans: 1,
  title: 2,
  lead: 3,
  terms: 4,
  partners: 5,
  summary: 6,
} as const

/** Sections stand last; they are what snippets are cut from. */
export const isSection = (kind: number): boolean => kind >= PART.summary

export const sectionOf = (kind: number): SectionKey => SECTION_KEYS[kind - PART.summary]!

const FIELDS: readonly (SearchField | null)[] = KINDS.map((kind) => {
  if (kind === 'slug' || kind === 'spans') return null
  return kind === 'title' || kind === 'lead' || kind === 'terms' || kind === 'partners'
    ? kind
    : kind === 'summary'
      ? 'summary'
      : 'body'
})

/** The searched field that a part belongs to. */
export const fieldOf = (kind: number): SearchField => FIELDS[kind] ?? 'body'

/** Parts whose text is kept, because it is shown; of the others the words are enough. */
export const isShown = (kind: number): boolean => kind === PART.title || isSection(kind)

export type Part = { kind: number; text: string }

const lines = (kind: number, text: string): Part[] =>
  text.split('\n').flatMap((line) => (line ? [{ kind, text: line }] : []))

/** The searched parts of a record, in the order in which they are kept. */
export const partsOf = (document: SearchDocument): Part[] => [
  { kind: PART.title, text: document.title },
  ...lines(PART.lead, document.lead),
  ...lines(PART.terms, document.terms),
  ...lines(PART.partners, document.partners),
  ...(document.summary ? [{ kind: PART.summary, text: document.summary }] : []),
  ...document.body.map(({ section, text }) => ({
    kind: PART.summary + SECTION_KEYS.indexOf(section),
    text,
  })),
]
