import type { SearchField } from '#domain/schemas/search.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/sections.ts'
import type { SearchDocument } from '../engine.ts'

/**
 * A record is kept as parts: pieces of text that no phrase goes across. Their kinds are numbers in the index.
 * `spans` holds, instead of words, the terms that several words made together.
 */
const KINDS = ['spans', 'title', 'lead', 'terms', 'partners', ...SECTION_KEYS] as const

export const PART = {
  spans: 0,
  title: 1,
  lead: 2,
  terms: 3,
  partners: 4,
  summary: 5,
} as const

/** Sections stand last; they are what snippets are cut from. */
export const isSection = (kind: number): boolean => kind >= PART.summary

export const sectionOf = (kind: number): SectionKey => SECTION_KEYS[kind - PART.summary]!

const FIELDS: readonly (SearchField | null)[] = KINDS.map((kind) => {
  if (kind === 'spans') return null
  return kind === 'title' || kind === 'lead' || kind === 'terms' || kind === 'partners'
    ? kind
    : kind === 'summary'
      ? 'summary'
      : 'body'
})

/** The searched field that a part belongs to. */
export const fieldOf = (kind: number): SearchField => FIELDS[kind] ?? 'body'

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
