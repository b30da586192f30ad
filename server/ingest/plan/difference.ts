import { isDeepStrictEqual } from 'node:util'
import type { ProjectContent } from '#domain/project.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import type { FieldKey } from '../columns/columns.ts'

type Part = (project: ProjectContent) => unknown

const kinds = (list: ProjectContent['partners']) => list.map(({ kind }) => kind)
const names = (list: ProjectContent['partners']) => list.map(({ name, note }) => [name, note])
const leads = ({ lead }: ProjectContent) => (lead ? [lead] : [])

/** What each column shows of a project: two versions differ in the columns that show something else. */
const PARTS: readonly [FieldKey, Part][] = [
  ['title', (p) => p.title],
  ['programme', (p) => p.programme],
  ['plan', (p) => p.plan],
  ['call', (p) => p.call?.title],
  ['callId', (p) => p.call?.id],
  ['year', (p) => p.year],
  ['start', (p) => p.start],
  ['end', (p) => p.end],
  ['conclusion', (p) => p.conclusion],
  ['themes', (p) => p.themes],
  ['disabilities', (p) => p.disabilities],
  ['beneficiaries', (p) => p.beneficiaries],
  ['beneficiariesWording', (p) => p.beneficiariesWording],
  ['lead', (p) => names(leads(p))],
  ['leadKind', (p) => kinds(leads(p))],
  ['partners', (p) => names(p.partners)],
  ['partnerKinds', (p) => kinds(p.partners)],
  ['territories', (p) => p.territories],
  ['territoriesWording', (p) => p.territoriesWording],
  ['fundingEur', (p) => p.fundingEur],
  ...SECTION_KEYS.map((key): [FieldKey, Part] => [key, (p) => p.sections[key]]),
  ['materials', (p) => p.materials],
  ['sources', (p) => p.sources],
  ['formerAddresses', (p) => p.formerAddresses],
  ['editorialNote', (p) => p.editorialNote],
]

/** The columns in which two versions of a project differ, in the order of the columns. */
export const changedFields = (before: ProjectContent, after: ProjectContent): FieldKey[] =>
  PARTS.filter(([, part]) => !isDeepStrictEqual(part(before), part(after))).map(([field]) => field)
