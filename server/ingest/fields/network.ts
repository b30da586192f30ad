import { organisationSlug } from '#domain/organisation.ts'
import type { Participant, ProjectContent } from '#domain/project.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import type { VocabularyIndex } from '#domain/vocabulary.ts'
import { joinValues, oneName, writeName } from '../cells/list.ts'
import { atMost } from '../cells/parsed.ts'
import {
  type NamedParticipant,
  parseKinds,
  parseParticipant,
  parseParticipants,
  writeParticipant,
} from '../cells/participants.ts'
import { parseTerm } from '../cells/terms.ts'
import { type IngestField, or } from './field.ts'

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

const leads = ({ lead }: ProjectContent): readonly Participant[] => (lead ? [lead] : [])
const names = (list: readonly Participant[]) => list.map(({ name, note }) => [name, note])
const kinds = (list: readonly Participant[]) => list.map(({ kind }) => kind)

const writeKind = ({ kind }: Participant, vocabulary: VocabularyIndex) =>
  kind === null ? '-' : vocabulary.labelOf(kind)

export const lead: IngestField<'lead'> = {
  aliases: [
    'lead',
    'ente capofila',
    'soggetto capofila',
    'ente attuatore',
    'attuatore',
    'soggetto attuatore',
  ],
  parse: (cell, { vocabularies }) => {
    const name = oneName(cell)
    return name.ok ? parseParticipant(name.value, vocabularies['tipo-ente']) : name
  },
  write: (project) => (project.lead ? writeName(writeParticipant(project.lead)) : ''),
  compare: (project) => names(leads(project)),
  merge: (known, { said: { lead, leadKind } }) => {
    if (lead) return settle(lead, leadKind, leads(known))
    if (lead === null || known.lead === null) return null
    return { ...known.lead, kind: or(leadKind, known.lead.kind) }
  },
}

export const leadKind: IngestField<'leadKind'> = {
  aliases: [
    'leadKind',
    'tipo capofila',
    'tipo di capofila',
    'tipologia capofila',
    'tipo ente capofila',
  ],
  parse: (cell, { vocabularies }) => parseTerm(cell, vocabularies['tipo-ente']),
  write: (project, vocabularies) =>
    project.lead ? writeKind(project.lead, vocabularies['tipo-ente']) : '',
  compare: (project) => kinds(leads(project)),
  merge: null,
}

export const partners: IngestField<'partners'> = {
  aliases: [
    'partners',
    'altri partner',
    'altri partner coinvolti',
    'partner coinvolti',
    'partenariato',
    'enti partner',
    'rete',
  ],
  parse: (cell, { vocabularies }) =>
    atMost(parseParticipants(cell, vocabularies['tipo-ente']), TEXT_LIMITS.list),
  write: (project) => joinValues(project.partners.map(writeParticipant)),
  compare: (project) => names(project.partners),
  merge: (known, { said, add }) => {
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
  },
}

export const partnerKinds: IngestField<'partnerKinds'> = {
  aliases: [
    'partnerKinds',
    'tipo partner',
    'tipi di partner',
    'tipo di partner',
    'tipologia partner',
  ],
  parse: (cell, { vocabularies }) => parseKinds(cell, vocabularies['tipo-ente']),
  write: (project, vocabularies) =>
    project.partners.map((partner) => writeKind(partner, vocabularies['tipo-ente'])).join('; '),
  compare: (project) => kinds(project.partners),
  merge: null,
}
