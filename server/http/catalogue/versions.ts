import { AppError } from '#domain/errors.ts'
import { PUBLIC_FIELDS } from '#domain/fields.ts'
import type { VersionLine, VersionPage, VersionsPage } from '#domain/pages.ts'
import { type Project, type ProjectContent, UNKNOWN } from '#domain/project.ts'
import type { ContentField } from '#domain/record.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import type { Store } from '../../store/store.ts'
import { httpMessages } from '../messages.ts'
import { isMoved, type Moved } from '../moved.ts'
import { presentProject } from '../present/project.ts'
import { recordAt } from './present-address.ts'

/** Versions for which it is told what changed; older ones have their date and their address. */
const TOLD = 50

type Kept = { content: ProjectContent; at: string }

/** A record as a version has it. Fields that came into being later are gaps in it. */
export const asOf = (project: Project, version: number, { content, at }: Kept): Project => ({
  ...project,
  ...UNKNOWN,
  ...content,
  sections: { ...UNKNOWN.sections, ...content.sections },
  version,
  updatedAt: at,
})

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)

/** The public fields that two versions of a record have otherwise. */
const changedFields = (before: PublicProject, after: PublicProject): ContentField[] => [
  ...PUBLIC_FIELDS.filter((field) => differ(before[field], after[field])),
  ...SECTION_KEYS.filter((key) => differ(before.sections[key], after.sections[key])),
]

/** The versions of a record that readers have seen. All throw, or lead on, like `project` of the records. */
export const createVersions = ({ store }: { store: Pick<Store, 'projects' | 'vocabularies'> }) => {
  const shownAs = (project: Project, version: number): PublicProject => {
    const found = store.projects.publishedVersion(project.id, version)
    if (!found) throw new AppError('not-found', httpMessages.noVersion(project.version))
    return presentProject(asOf(project, version, found), store.vocabularies.all())
  }

  return {
    versions: (slug: string): VersionsPage | Moved => {
      const project = recordAt(store.projects, slug)
      if (isMoved(project)) return project
      const seen = store.projects.publishedVersions(project.id)
      const first = Math.max(0, seen.length - TOLD - 1)
      const shown = seen.slice(first).map(({ version }) => shownAs(project, version))
      const lines = seen.map(({ version, at }, place): VersionLine => {
        const [before, after] = [shown[place - first - 1], shown[place - first]]
        return { version, at, changed: before && after ? changedFields(before, after) : null }
      })
      return { kind: 'versions', slug, title: project.title, versions: lines.reverse() }
    },

    version: (slug: string, version: number): VersionPage | Moved => {
      const project = recordAt(store.projects, slug)
      if (isMoved(project)) return project
      const seen = store.projects.publishedVersions(project.id).map((one) => one.version)
      const shown = shownAs(project, version)
      const place = seen.indexOf(version)
      const previous = seen[place - 1] ?? null
      return {
        kind: 'version',
        project: shown,
        before: previous === null ? null : shownAs(project, previous),
        current: project.version,
        previous,
        next: seen[place + 1] ?? null,
      }
    },
  }
}
