import type { Link } from '#domain/project.ts'
import type { SectionKey } from '#domain/sections.ts'
import type { NamedParticipant } from '../cells/participants.ts'
import type { Period } from '../cells/period.ts'
import type { SaidTerms } from '../cells/terms.ts'
import type { FieldKey } from '../columns/columns.ts'
import type { Notice, Problem } from '../problem.ts'
import type { RowPlace } from '../readers/place.ts'

type TermField = 'themes' | 'disabilities' | 'beneficiaries' | 'territories'
type WordField = 'beneficiariesWording' | 'territoriesWording' | 'formerAddresses'

/** What one field can be said to be. `null` is a dash: said to be nothing. */
export type Values = Record<SectionKey | 'programme' | 'plan' | 'conclusion', string | null> &
  Record<'start' | 'end' | 'call' | 'callId' | 'editorialNote' | 'slug' | 'title', string | null> &
  Record<TermField, SaidTerms | null> &
  Record<WordField, string[] | null> &
  Record<'materials' | 'sources', Link[] | null> & {
    period: Period | null
    year: number | null
    fundingEur: number | null
    lead: NamedParticipant | null
    leadKind: string | null
    partners: NamedParticipant[] | null
    partnerKinds: (string | null | undefined)[] | null
  }

/** What a row says, field by field. A field that is not there was not said: what is known of it stays. */
export type Said = Partial<Values>

/** A row checked by itself, before it is compared with what the store knows. */
export type Claim = {
  /** 1-based, as the file counts: line 1 of a sheet is its headings; of a JSON file, the position of the record. */
  row: number
  place: RowPlace
  /** A name for messages where the row has no title. */
  name: string | null
  said: Said
  problems: Problem[]
  notices: Notice[]
  /** A wiki page adds to the lists of a known project; a table states them whole. */
  lists: 'replace' | 'add'
}

export type RawRow = {
  row: number
  place: RowPlace
  name: string | null
  cells: Partial<Record<FieldKey, unknown>>
  problems: Problem[]
  notices: Notice[]
}
