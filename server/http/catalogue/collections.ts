import type { Missing } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import type { PublicProject } from '#domain/schemas/project-answer.ts'
import type { ProjectCard } from '#domain/schemas/search.ts'
import type { Store } from '../../store/store.ts'
import { presentCard, presentProject } from '../present/project.ts'

/** The projects that an address names, as they are today, and what became of the others. */
export type Collected<P> = { projects: P[]; missing: Missing[] }

/** Projects that somebody has marked, wherever they stand now. */
export const createCollections = ({
  store,
}: {
  store: Pick<Store, 'projects' | 'vocabularies'>
}) => {
  const find = (asked: string): { project: Project | null; missing: Missing | null } => {
    const here = store.projects.bySlug(asked)
    if (here) return { project: here, missing: null }
    const found = store.projects.whereIs(asked)
    const now = found.at === 'moved' ? store.projects.bySlug(found.slug) : undefined
    if (now)
      return {
        project: now,
        missing: { asked, became: 'another', slug: now.slug, title: now.title },
      }
    const missing: Missing =
      found.at === 'withdrawn'
        ? { asked, became: 'withdrawn', reason: found.reason }
        : { asked, became: 'unknown' }
    return { project: null, missing }
  }

  /** Each once, in the order of `slugs`: two that have become one stand where the first stood. */
  const collected = <P>(
    slugs: readonly string[],
    present: (project: Project) => P,
  ): Collected<P> => {
    const found = slugs.map(find)
    const projects = new Map(
      found.flatMap(({ project }) => (project ? [[project.id, project]] : [])),
    )
    return {
      projects: [...projects.values()].map(present),
      missing: found.flatMap(({ missing }) => missing ?? []),
    }
  }

  return {
    cards: (slugs: readonly string[]): Collected<ProjectCard> => {
      const vocabularies = store.vocabularies.all()
      return collected(slugs, (project) => presentCard(project, vocabularies))
    },
    whole: (slugs: readonly string[]): Collected<PublicProject> => {
      const vocabularies = store.vocabularies.all()
      return collected(slugs, (project) => presentProject(project, vocabularies))
    },
    ids: (slugs: readonly string[]): number[] => collected(slugs, ({ id }) => id).projects,
  }
}
