import { originalPagePath, projectFilePath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { Language } from '#domain/languages.ts'
import type { ProjectPage } from '#domain/pages.ts'
import type { Project } from '#domain/project.ts'
import type { ProjectAnswer } from '#domain/schemas/project-answer.ts'
import { originalPage } from '../../ingest/open/original-page.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { httpMessages } from '../messages.ts'
import { isMoved, type Moved } from '../moved.ts'
import { presentOrigins } from '../present/origins.ts'
import { presentProject } from '../present/project.ts'
import { createRelated } from '../related/related.ts'
import { presentAddress, recordAt } from './present-address.ts'
import { supportOf } from './support.ts'
import { asOf } from './versions.ts'

const RELATED = 4

type Deps = { engine: SearchEngine; store: Store; language: Language }

/** Single records, at their addresses of today and of former times. */
export const createRecords = ({ engine, store, language }: Deps) => {
  const related = createRelated(engine, store)

  const present = async (project: Project): Promise<ProjectAnswer> => ({
    project: presentProject(project, store.vocabularies.all()),
    related: await related(project, RELATED),
  })

  /**
   * A record as it is, or as it was in a version that readers have seen; or where it is now. Throws like `project`, and
   * `not-found` for a version that is none.
   */
  const record = (slug: string, version: number | null = null): Project | Moved => {
    const project = recordAt(store.projects, slug)
    if (isMoved(project)) return project
    if (version === null || version === project.version) return project
    const found = Number.isSafeInteger(version)
      ? store.projects.publishedVersion(project.id, version)
      : undefined
    if (!found) throw new AppError('not-found', httpMessages.noVersion(project.version))
    return asOf(project, version, found)
  }

  return {
    /**
     * A record, or where it is now. Throws `not-found` for an address that never was, `gone`, with the reason, for a
     * record that has been withdrawn. As it was in a version, where one is named.
     */
    project: async (
      slug: string,
      version: number | null = null,
    ): Promise<ProjectAnswer | Moved> => {
      const found = record(slug, version)
      return isMoved(found) ? found : present(found)
    },

    /** The same with what its page shows beside the texts. */
    projectPage: async (
      slug: string,
    ): Promise<(ProjectAnswer & Pick<ProjectPage, 'stated' | 'words' | 'hasOriginal'>) | Moved> => {
      const project = recordAt(store.projects, slug)
      if (isMoved(project)) return project
      return {
        ...(await present(project)),
        ...supportOf(store, project, language),
        ...(store.projects.wikiPages(project.id).length > 0 && { hasOriginal: true }),
      }
    },

    record,

    /** The present address of a page of the former wiki; undefined for a page that no record claims. Throws `gone`. */
    formerAddress: (pageId: string): string | undefined => {
      const found = store.projects.whereIsWikiPage(pageId)
      const claimed = found.at === 'moved' || found.at === 'withdrawn'
      return claimed ? presentAddress(pageId, found) : undefined
    },

    /** Whole records as they are now, in the order of `ids`; those that have been removed are left out. */
    records: (ids: readonly number[]): Project[] => store.projects.byIds(ids),

    /**
     * The page of the former wiki that a record was taken from, as it came; or where the record is now. Throws like `project`, and
     * `not-found` for a record that was taken from no page, or from one that was not kept.
     */
    originalPage: (slug: string): string | Moved => {
      const project = recordAt(store.projects, slug)
      if (isMoved(project)) return project
      for (const { page, sha256 } of store.projects.wikiPages(project.id)) {
        const bytes = store.files.read(sha256)
        const text = bytes === undefined ? null : originalPage(bytes, page)
        if (text !== null) return text
      }
      throw new AppError('not-found', httpMessages.noOriginal)
    },

    /** Where each value of a record came from, as of the version that it is. */
    origins: ({ id, version }: Project) => presentOrigins(store.projects.origins(id, version)),

    /** Where each value of a record came from, and the versions of it that readers have seen; or where it is now. */
    provenance: (slug: string) => {
      const project = recordAt(store.projects, slug)
      if (isMoved(project)) return project
      const { id, version } = project
      return {
        slug,
        version,
        fields: presentOrigins(store.projects.origins(id)),
        original: store.projects.wikiPages(id).length > 0 ? originalPagePath(slug) : null,
        versions: store.projects.publishedVersions(id).map(({ version: number, at }) => ({
          version: number,
          at,
          address: `${projectFilePath(slug, 'json')}?versione=${number}`,
        })),
      }
    },

    /** Address and time of records, a part of all. */
    listed: (from: number, most: number) => store.projects.listed(from, most),

    /** Versions of records before the present ones that readers can still see, at most so many. */
    earlierVersions: (most: number) => store.projects.earlierVersions(most),
    hasEarlier: (): boolean => store.projects.hasEarlier(),

    /** Those of `ids` that changed last, the newest first. */
    newest: (ids: readonly number[], most: number): number[] => store.projects.newestOf(ids, most),
  }
}
