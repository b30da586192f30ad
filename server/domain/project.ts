import { CONTENT_FIELDS, FIELDS, type FieldType } from './fields.ts'
import { firstDay, lastDay } from './partial-date.ts'
import { type DayRange, dayNumber } from './query/periods.ts'
import { contentOf } from './record.ts'
import type { ProjectContent } from './schemas/project.ts'
import { EXPECTED_SECTIONS } from './sections.ts'

export type { Link, Participant, ProjectContent } from './schemas/project.ts'

/** A project as the store holds it. `slug` is its address and never changes. */
export type Project = ProjectContent & {
  id: number
  slug: string
  /** 1 for the first version kept, then one more for each change. */
  version: number
  /** ISO instants. */
  createdAt: string
  updatedAt: string
}

/** What stands for nothing of each type. A title and a conclusion that nobody has given do not pass the schema. */
const GAPS: Record<FieldType, null | readonly never[]> = {
  string: null,
  text: null,
  strings: [],
  term: null,
  terms: [],
  date: null,
  period: null,
  year: null,
  amount: null,
  links: [],
  organisation: null,
  organisations: [],
  kinds: [],
}

/** What is known of a project before anybody has said anything: every gap, and the house's own programme. */
export const UNKNOWN: ProjectContent = {
  ...contentOf(Object.fromEntries(CONTENT_FIELDS.map((key) => [key, GAPS[FIELDS[key].type]]))),
  title: '',
  programme: 'emergo',
  conclusion: '',
}

/** What a record should say so that a reader can use it again; each filled one counts alike. */
const FILLED: readonly ((project: ProjectContent) => boolean)[] = [
  (p) => p.year !== null,
  (p) => p.start !== null && p.end !== null,
  (p) => p.themes.length > 0,
  (p) => p.disabilities.length > 0,
  (p) => p.beneficiaries.length > 0,
  (p) => p.lead !== null,
  (p) => p.partners.length > 0,
  (p) => p.territories.length > 0,
  (p) => p.fundingEur !== null,
  ...EXPECTED_SECTIONS.map((key) => (p: ProjectContent) => p.sections[key] !== null),
  (p) => p.materials.length > 0,
  (p) => p.sources.length > 0,
]

/** Share of the fields above that are filled, in whole per cent. */
export const completeness = (project: ProjectContent): number =>
  Math.round((100 * FILLED.filter((filled) => filled(project)).length) / FILLED.length)

/**
 * The days on which a project ran, from its start to its end. Where it gives one of them alone, its reference year stands for
 * the other, if that makes it longer; where it gives neither, the reference year is all that is known. Null without any.
 */
export const activeDays = ({ start, end, year }: ProjectContent): DayRange | null => {
  const own = start !== null && end !== null ? [start, end] : [start, end, year && String(year)]
  const dates = own.filter((date): date is string => typeof date === 'string')
  if (dates.length === 0) return null
  return {
    from: Math.min(...dates.map((date) => dayNumber(firstDay(date)))),
    to: Math.max(...dates.map((date) => dayNumber(lastDay(date)))),
  }
}

/** "Rencontrer (II edizione)" -> "Rencontrer": editions of one initiative share this name. */
export const initiativeName = (title: string): string =>
  title
    .replace(
      /\s*[([]?\b(?:[ivx]+|\d+[ªa°]?|prima|seconda|terza|quarta|quinta)\s+edizione\b[)\]]?/giu,
      '',
    )
    .replace(/[\s,;:-]+$/u, '')
    .trim()
