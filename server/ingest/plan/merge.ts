import type { Call } from '#domain/call.ts'
import { organisationSlug } from '#domain/organisation.ts'
import { type Participant, type ProjectContent, type Sections, UNKNOWN } from '#domain/project.ts'
import { TEXT_LIMITS } from '#domain/schemas/project.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { NamedParticipant } from '../cells/participants.ts'
import type { SaidTerms } from '../cells/terms.ts'
import type { Claim, Said } from '../rows/said.ts'

/** What is said, else what is known. */
const or = <T>(said: T | undefined, known: T): T => (said === undefined ? known : said)

const kindOf = (known: readonly Participant[], name: string): string | null =>
  known.find((one) => organisationSlug(one.name) === organisationSlug(name))?.kind ?? null

/** A kind that no source states stays as it is known of the same organisation in this project. */
const settle = (
  { name, note, kind }: NamedParticipant,
  stated: string | null | undefined,
  known: readonly Participant[],
): Participant => {
  const own = stated === undefined ? kind : stated
  return { name, note, kind: own === undefined ? kindOf(known, name) : own }
}

const mergeLead = (known: ProjectContent, { lead, leadKind }: Said): Participant | null => {
  const before = known.lead ? [known.lead] : []
  if (lead) return settle(lead, leadKind, before)
  if (lead === null || known.lead === null) return null
  return { ...known.lead, kind: or(leadKind, known.lead.kind) }
}

const mergePartners = (known: ProjectContent, said: Said, add: boolean): Participant[] => {
  const { partners, partnerKinds } = said
  if (partners === null) return []
  if (partners === undefined) {
    return known.partners.map((partner, at) => ({
      ...partner,
      kind: partnerKinds === null ? null : or(partnerKinds?.[at], partner.kind),
    }))
  }
  const named = partners.map((partner, at) =>
    settle(partner, partnerKinds === null ? null : partnerKinds?.[at], known.partners),
  )
  if (!add) return named
  const slugs = new Set(known.partners.map(({ name }) => organisationSlug(name)))
  return [...known.partners, ...named.filter(({ name }) => !slugs.has(organisationSlug(name)))]
}

/** A title that the base knows as a call's is that call; one that has not changed keeps what it was. */
const mergeCall = (known: ProjectContent, { call, callId }: Said, calls: readonly Call[]) => {
  if (call === null) return null
  const byId = callId ? calls.find(({ id }) => id === callId) : undefined
  const title =
    call ?? (callId === undefined ? known.call?.title : (byId?.title ?? known.call?.title))
  if (title === undefined) return null
  if (callId !== undefined) return { id: callId, title }
  if (title === known.call?.title) return known.call
  return { id: calls.find((one) => labelKey(one.title) === labelKey(title))?.id ?? null, title }
}

const mergeIds = (known: readonly string[], said: SaidTerms | null | undefined, add: boolean) => {
  if (said === undefined) return [...known]
  if (said === null) return []
  return add ? [...new Set([...known, ...said.ids])] : said.ids
}

/** The source's wording: its own column, else the words of the cell where they are not the labels. */
const mergeWording = (
  known: readonly string[],
  wording: string[] | null | undefined,
  terms: SaidTerms | null | undefined,
): string[] => {
  if (wording !== undefined) return wording ?? []
  if (terms === null) return []
  return terms?.words?.filter((word) => word.length <= TEXT_LIMITS.wording) ?? [...known]
}

const mergeSections = (known: Sections, said: Said): Sections =>
  Object.fromEntries(SECTION_KEYS.map((key) => [key, or(said[key], known[key])])) as Sections

/** What is known of a project once a row has been heard. `conclusion` is "" when nobody has said it. */
export const merge = (
  known: ProjectContent,
  { said, lists }: Pick<Claim, 'said' | 'lists'>,
  calls: readonly Call[],
): ProjectContent => {
  const add = lists === 'add'
  const period = said.period === null ? { start: null, end: null } : said.period
  const addresses = said.formerAddresses ?? []
  return {
    title: said.title ?? known.title,
    programme: said.programme === null ? UNKNOWN.programme : or(said.programme, known.programme),
    plan: or(said.plan, known.plan),
    call: mergeCall(known, said, calls),
    year: or(said.year, known.year),
    start: or(said.start, or(period?.start, known.start)),
    end: or(said.end, or(period?.end, known.end)),
    conclusion: said.conclusion === null ? '' : or(said.conclusion, known.conclusion),
    themes: mergeIds(known.themes, said.themes, add),
    disabilities: mergeIds(known.disabilities, said.disabilities, add),
    beneficiaries: mergeIds(known.beneficiaries, said.beneficiaries, add),
    beneficiariesWording: mergeWording(
      known.beneficiariesWording,
      said.beneficiariesWording,
      said.beneficiaries,
    ),
    lead: mergeLead(known, said),
    partners: mergePartners(known, said, add),
    territories: mergeIds(known.territories, said.territories, add),
    territoriesWording: mergeWording(
      known.territoriesWording,
      said.territoriesWording,
      said.territories,
    ),
    fundingEur: or(said.fundingEur, known.fundingEur),
    sections: mergeSections(known.sections, said),
    materials: said.materials === undefined ? known.materials : (said.materials ?? []),
    sources: said.sources === undefined ? known.sources : (said.sources ?? []),
    formerAddresses: add
      ? [...new Set([...known.formerAddresses, ...addresses])]
      : said.formerAddresses === undefined
        ? known.formerAddresses
        : addresses,
    editorialNote: or(said.editorialNote, known.editorialNote),
  }
}
