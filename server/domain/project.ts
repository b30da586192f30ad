import type { ProjectContent } from './schemas/project.ts'

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

/** What is known of a project before anybody has said anything: every gap, and the house's own programme. */
export const UNKNOWN: ProjectContent = {
  title: '',
  programme: 'emergo',
  plan: null,
  call: null,
  year: null,
  start: null,
  end: null,
  conclusion: '',
  themes: [],
  disabilities: [],
  beneficiaries: [],
  beneficiariesWording: [],
  lead: null,
  partners: [],
  territories: [],
  territoriesWording: [],
  fundingEur: null,
  sections: {
    summary: null,
    context: null,
    objectives: null,
    activities: null,
    results: null,
    obstacles: null,
    transferability: null,
    buildingBlocks: null,
  },
  materials: [],
  sources: [],
  formerAddresses: [],
  editorialNote: null,
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
  (p) => p.sections.summary !== null,
  (p) => p.sections.context !== null,
  (p) => p.sections.objectives !== null,
  (p) => p.sections.activities !== null,
  (p) => p.sections.results !== null,
  (p) => p.sections.obstacles !== null,
  (p) => p.sections.transferability !== null,
  (p) => p.sections.buildingBlocks !== null,
  (p) => p.materials.length > 0,
  (p) => p.sources.length > 0,
]

/** Share of the fields above that are filled, in whole per cent. */
export const completeness = (project: ProjectContent): number =>
  Math.round((100 * FILLED.filter((filled) => filled(project)).length) / FILLED.length)

/** "Rencontrer (II edizione)" -> "Rencontrer": editions of one initiative share this name. */
export const initiativeName = (title: string): string =>
  title
    .replace(
      /\s*[([]?\b(?:[ivx]+|\d+[ªa°]?|prima|seconda|terza|quarta|quinta)\s+edizione\b[)\]]?/giu,
      '',
    )
    .replace(/[\s,;:-]+$/u, '')
    .trim()
