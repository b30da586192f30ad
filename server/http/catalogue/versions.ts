import { AppError } from '#domain/errors.ts'
import { PUBLIC_FIELDS } from '#domain/fields.ts'
import type { VersionLine, VersionPage, VersionsPage } from '#domain/pages.ts'
import { type Project, type ProjectContent, UNKNOWN } from '#domain/project.ts'
import type { ContentField } from '#domain/record.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import type { Store } from '../../store/store.ts'
import { httpMessages } from '../messages.ts'
import type { Moved } from '../moved.ts'
import { presentProject } from '../present/project.ts'
import { presentAddress } from './whereabouts.ts'

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

  const lineOf = (
    project: Project,
    seen: readonly { version: number; at: string }[],
    place: number,
  ): VersionLine => {
    const { version, at } = seen[place]!
    const before = seen[place - 1]
    const isTold = before !== undefined && seen.length - place <= TOLD
    return {
      version,
      at,
      changed: isTold
        ? changedFields(shownAs(project, before.version), shownAs(project, version))
        : null,
    }
  }

  return {
    versions: (slug: string): VersionsPage | Moved => {
      const project = store.projects.bySlug(slug)
      if (!project) return { movedTo: presentAddress(slug, store.projects.whereIs(slug)) }
      const seen = store.projects.publishedVersions(project.id)
      const lines = seen.map((_, place) => lineOf(project, seen, place))
      return { kind: 'versions', slug, title: project.title, versions: lines.reverse() }
    },

    version: (slug: string, version: number): VersionPage | Moved => {
      const project = store.projects.bySlug(slug)
      if (!project) return { movedTo: presentAddress(slug, store.projects.whereIs(slug)) }
      const seen = store.projects.publishedVersions(project.id).map((one) => one.version)
      const place = seen.indexOf(version)
      if (place < 0) throw new AppError('not-found', httpMessages.noVersion(project.version))
      const previous = seen[place - 1] ?? null
      return {
        kind: 'version',
        project: shownAs(project, version),
        before: previous === null ? null : shownAs(project, previous),
        current: project.version,
        previous,
        next: seen[place + 1] ?? null,
      }
    },
  }
}
