import type { Call } from '#domain/call.ts'
import type { FieldKey, FieldTypes } from '#domain/fields.ts'
import type { Link, ProjectContent } from '#domain/project.ts'
import type { ContentField } from '#domain/record.ts'
import type { SectionKey } from '#domain/sections.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { Parsed } from '../cells/parsed.ts'
import type { NamedParticipant } from '../cells/participants.ts'
import type { Period } from '../cells/period.ts'
import type { SaidTerms } from '../cells/terms.ts'
import type { Cell } from '../cells/text.ts'

/** What a sound cell of each type says. */
type SaidValues = {
  string: string
  text: string
  strings: string[]
  term: string
  terms: SaidTerms
  date: string
  period: Period
  year: number
  amount: number
  links: Link[]
  organisation: NamedParticipant
  organisations: NamedParticipant[]
  kinds: (string | null | undefined)[]
}

type SaidValue<F extends FieldKey> = SaidValues[FieldTypes[F]]

/** What a row says, field by field: `null` is a dash, said to be nothing; a field that is not there was not said. */
export type Said = { [F in FieldKey]?: SaidValue<F> | null }

/** What cells are checked against. `today` is an ISO day. */
export type RowContext = { vocabularies: Vocabularies; calls: readonly Call[]; today: string }

/** What a row says, and how lists are to be taken: a wiki page adds to those of a known project, a table states them whole. */
export type Heard = { said: Said; add: boolean; calls: readonly Call[] }

/** A project as its row is written. */
export type Written = ProjectContent & { slug: string }

/** What the content holds of a field. */
type Value<F extends ContentField> = F extends SectionKey
  ? ProjectContent['sections'][F]
  : F extends keyof ProjectContent
    ? ProjectContent[F]
    : never

/**
 * How ingest deals with one field. None of it may be missing: what does not apply to a field is said to be null.
 * Cells reach `parse` neither blank nor a lone dash.
 */
export type IngestField<F extends FieldKey> = {
  /** Other headings that mean the same, case and accents aside; the key of the JSON form among them. */
  aliases: readonly string[]
  parse: (cell: Cell, context: RowContext) => Parsed<SaidValue<F>>
  /** As a cell; what is written is read as the same again. */
  write: (project: Written, vocabularies: Vocabularies) => string
  /** What the column shows of a project: two versions differ in the columns that show something else. */
  compare: F extends 'slug' | 'period' ? null : (project: ProjectContent) => unknown
  /** What is known of a field once a row has been heard. */
  merge: F extends ContentField ? (known: ProjectContent, heard: Heard) => Value<F> : null
}

/** What is said, else what is known. */
export const or = <T>(said: T | undefined, known: T): T => (said === undefined ? known : said)
