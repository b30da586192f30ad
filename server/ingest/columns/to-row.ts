import type { Participant, ProjectContent } from '#domain/project.ts'
import type { Vocabularies, VocabularyIndex } from '#domain/vocabulary.ts'
import { writeLink } from '../cells/links.ts'
import { joinValues } from '../cells/list.ts'
import { writeParticipant } from '../cells/participants.ts'
import { type Column, type FieldKey, PUBLIC_COLUMNS } from './columns.ts'

type Source = ProjectContent & { slug: string }
type Writer = (project: Source, vocabularies: Vocabularies) => string

const labels = (ids: readonly string[], vocabulary: VocabularyIndex) =>
  joinValues(ids.map((id) => vocabulary.labelOf(id)))

const kind = (participant: Participant, vocabulary: VocabularyIndex) =>
  participant.kind === null ? '-' : vocabulary.labelOf(participant.kind)

const section =
  (key: keyof ProjectContent['sections']): Writer =>
  ({ sections }) =>
    sections[key] ?? ''

/** Italians write numbers with a comma; a point before three digits would be read as thousands. */
const euro = (amount: number) => String(amount).replace('.', ',')

const WRITERS: Record<FieldKey, Writer> = {
  slug: (p) => p.slug,
  title: (p) => p.title,
  programme: (p, v) => v.programma.labelOf(p.programme),
  plan: (p, v) => (p.plan === null ? '' : v.piano.labelOf(p.plan)),
  call: (p) => p.call?.title ?? '',
  callId: (p) => p.call?.id ?? '',
  year: (p) => (p.year === null ? '' : String(p.year)),
  start: (p) => p.start ?? '',
  end: (p) => p.end ?? '',
  period: () => '',
  conclusion: (p, v) => v.conclusione.labelOf(p.conclusion),
  themes: (p, v) => labels(p.themes, v.tema),
  disabilities: (p, v) => labels(p.disabilities, v.disabilita),
  beneficiaries: (p, v) => labels(p.beneficiaries, v.destinatari),
  beneficiariesWording: (p) => joinValues(p.beneficiariesWording),
  lead: (p) => (p.lead ? writeParticipant(p.lead) : ''),
  leadKind: (p, v) => (p.lead ? kind(p.lead, v['tipo-ente']) : ''),
  partners: (p) => joinValues(p.partners.map(writeParticipant)),
  partnerKinds: (p, v) => p.partners.map((partner) => kind(partner, v['tipo-ente'])).join('; '),
  territories: (p, v) => labels(p.territories, v.territorio),
  territoriesWording: (p) => joinValues(p.territoriesWording),
  fundingEur: (p) => (p.fundingEur === null ? '' : euro(p.fundingEur)),
  summary: section('summary'),
  context: section('context'),
  objectives: section('objectives'),
  activities: section('activities'),
  results: section('results'),
  obstacles: section('obstacles'),
  transferability: section('transferability'),
  buildingBlocks: section('buildingBlocks'),
  materials: (p) => joinValues(p.materials.map(writeLink)),
  sources: (p) => joinValues(p.sources.map(writeLink)),
  formerAddresses: (p) => joinValues(p.formerAddresses),
  editorialNote: (p) => p.editorialNote ?? '',
}

/** A project as the cells of `columns`, in their order: a file of such rows is taken in again as unchanged. */
export const toCells = (
  project: Source,
  vocabularies: Vocabularies,
  columns: readonly Column[] = PUBLIC_COLUMNS,
): string[] => columns.map(({ field }) => WRITERS[field](project, vocabularies))
