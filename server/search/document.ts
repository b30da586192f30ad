import { type FacetKey, HAS } from '#domain/facets.ts'
import { organisationSlug } from '#domain/organisation.ts'
import { formatPeriod, lastDay } from '#domain/partial-date.ts'
import { activeDays, completeness, type Participant, type Project } from '#domain/project.ts'
import { bandOf } from '#domain/query/amounts.ts'
import type { DayRange } from '#domain/query/periods.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import type { FacetValues, SearchDocument } from './engine.ts'

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

const withAncestors = (
  vocabularies: Vocabularies,
  key: VocabularyKey,
  ids: readonly string[],
): string[] => unique(ids.flatMap((id) => vocabularies[key].withAncestors(id)))

/** The newest day a project is known to have reached; "" when it gives no date at all. */
const dateOf = ({ end, start, year }: Project): string =>
  end ? lastDay(end) : year !== null ? `${year}-12-31` : start ? lastDay(start) : ''

const participants = (project: Project): Participant[] =>
  project.lead ? [project.lead, ...project.partners] : project.partners

/** Name and note of an organisation; the note often tells its part in the project. */
const participantText = ({ name, note }: Participant) => (note ? `${name} (${note})` : name)

/** Every year of some days. */
const yearsOf = (days: DayRange | null): string[] => {
  if (days === null) return []
  const [first, last] = [Math.floor(days.from / 10_000), Math.floor(days.to / 10_000)]
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** The values of the facets that are ranges of days or euro. */
export const rangeFacets = (
  active: DayRange | null,
  fundingEur: number | null,
): Pick<FacetValues, 'attivo' | 'importo'> => ({
  attivo: yearsOf(active),
  importo: fundingEur === null ? [] : [bandOf(fundingEur)],
})

const facetsOf = (project: Project, vocabularies: Vocabularies): FacetValues => ({
  disabilita: withAncestors(vocabularies, 'disabilita', project.disabilities),
  tema: withAncestors(vocabularies, 'tema', project.themes),
  anno: project.year,
  destinatari: withAncestors(vocabularies, 'destinatari', project.beneficiaries),
  territorio: withAncestors(vocabularies, 'territorio', project.territories),
  ente: unique(participants(project).map(({ name }) => organisationSlug(name))),
  'tipo-ente': unique(participants(project).flatMap(({ kind }) => (kind === null ? [] : [kind]))),
  piano: project.plan ? withAncestors(vocabularies, 'piano', [project.plan]) : [],
  avviso: project.call?.id ? [project.call.id] : [],
  'parole-semplici': project.sections.easyToRead === null ? [] : [HAS],
  ...rangeFacets(activeDays(project), project.fundingEur),
})

/** Kinds of the organisations that took part; that one is of no kind of ours says nothing. */
const kindsOf = (project: Project): string[] =>
  participants(project).flatMap(({ kind }) => (kind === null || kind === 'altro' ? [] : [kind]))

const LABELLED = [
  'tema',
  'disabilita',
  'destinatari',
  'territorio',
  'piano',
] as const satisfies readonly FacetKey[]

/**
 * What a project says through its lists, one name a line: labels of its values and of what is broader, the sources' own
 * wording, programme, kinds of the organisations, call, year and period. Alternative labels are not here: they are synonyms, added to the question
 * where the reader can see and refuse them.
 */
const termsOf = (project: Project, vocabularies: Vocabularies, facets: FacetValues): string =>
  unique([
    ...LABELLED.flatMap((key) => facets[key].map((id) => vocabularies[key].labelOf(id))),
    ...project.beneficiariesWording,
    ...project.territoriesWording,
    vocabularies.programma.labelOf(project.programme),
    ...kindsOf(project).map(vocabularies['tipo-ente'].labelOf),
    ...(project.call ? [project.call.title] : []),
    ...(project.year === null ? [] : [String(project.year)]),
    formatPeriod(project.start, project.end) ?? '',
    ...project.materials.map(({ title }) => title ?? ''),
  ])
    .filter(Boolean)
    .join('\n')

/** A project as both engines index it. The editorial note, which is for the staff, stays out. */
export const toSearchDocument = (project: Project, vocabularies: Vocabularies): SearchDocument => {
  const facets = facetsOf(project, vocabularies)
  return {
    id: project.id,
    slug: project.slug,
    title: project.title,
    lead: project.lead ? participantText(project.lead) : '',
    summary: project.sections.summary ?? '',
    terms: termsOf(project, vocabularies, facets),
    partners: project.partners.map(participantText).join('\n'),
    body: SECTION_KEYS.filter((section) => section !== 'summary').flatMap((section) => {
      const text = project.sections[section]
      return text ? [{ section, text }] : []
    }),
    facets,
    organisations: unique(participants(project).map(({ name }) => name)),
    date: dateOf(project),
    active: activeDays(project),
    fundingEur: project.fundingEur,
    completeness: completeness(project),
  }
}
