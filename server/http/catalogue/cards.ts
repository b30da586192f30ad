import type { Project } from '#domain/project.ts'
import type { ProjectCard } from '#domain/schemas/search.ts'
import type { Store } from '../../store/store.ts'
import { presentCard } from '../present/project.ts'

/** Cards kept in memory: most pages of most searches show the same few records. */
const KEPT = 20_000

/**
 * Cards of projects by id, read from the store once and kept until the project changes.
 * A project removed between search and reading is left out.
 */
export const createCards = (
  store: Pick<Store, 'projects' | 'vocabularies'>,
  { most = KEPT }: { most?: number } = {},
) => {
  const kept = new Map<number, ProjectCard>()
  const keep = (project: Project, vocabularies = store.vocabularies.all()): void => {
    kept.set(project.id, presentCard(project, vocabularies))
  }
  return {
    /** Keeps the card of a project that was read for another purpose, while there is room. */
    offer: (project: Project): void => {
      if (kept.size < most) keep(project)
    },
    /** One for each id, in their order; undefined for a project that is no longer there. */
    byIds: (ids: readonly number[]): (ProjectCard | undefined)[] => {
      let missing = ids.filter((id) => !kept.has(id))
      if (missing.length > 0) {
        if (kept.size + missing.length > most) {
          kept.clear()
          // All are wanted now, those that were kept until here among them.
          missing = [...ids]
        }
        const vocabularies = store.vocabularies.all()
        for (const project of store.projects.byIds(missing)) keep(project, vocabularies)
      }
      return ids.map((id) => kept.get(id))
    },
    forget: (ids: Iterable<number>): void => {
      for (const id of ids) kept.delete(id)
    },
    forgetAll: (): void => kept.clear(),
  }
}

export type Cards = ReturnType<typeof createCards>
