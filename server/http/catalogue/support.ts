import { CONTENT_FIELDS, FIELDS } from '#domain/fields.ts'
import type { Language } from '#domain/languages.ts'
import type { ProjectPage } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import { SECTION_KEYS } from '#domain/sections.ts'
import type { Store } from '../../store/store.ts'
import { explainer } from './guide/explained.ts'

const isPublic = (field: string): boolean =>
  CONTENT_FIELDS.some((one) => one === field && FIELDS[one].audience === 'public')

/** Of each value the places of the sources that state it; a page that is no source of the record is not one of its value. */
const statedBy = (store: Pick<Store, 'projects'>, { id, sources }: Project) =>
  Object.fromEntries(
    store.projects.origins(id).flatMap(({ field, pages }) => {
      const places = pages
        .map((page) => sources.findIndex(({ url }) => url === page))
        .filter((place) => place >= 0)
      return places.length > 0 && isPublic(field)
        ? [[field, [...new Set(places)].sort((a, b) => a - b)]]
        : []
    }),
  )

/** What stands beside the texts of a record: where each is stated, and words of the glossary where they are first met. */
export const supportOf = (
  store: Pick<Store, 'projects'>,
  project: Project,
  language: Language,
): Pick<ProjectPage, 'stated' | 'words'> => {
  const explain = explainer(language)
  const words = SECTION_KEYS.map((key) => [key, explain(project.sections[key] ?? '')] as const)
  return {
    stated: statedBy(store, project),
    words: Object.fromEntries(words.filter(([, found]) => found.length > 0)),
  }
}
