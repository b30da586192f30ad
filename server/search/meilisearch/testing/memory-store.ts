import type { Project } from '#domain/project.ts'
import type { Change } from '../../../store/changes.ts'
import type { SyncSource } from '../index/sync.ts'

/** A store of nothing but projects and a change log, to be written to in a test. */
export const createMemoryStore = (first: readonly Project[] = []) => {
  const projects = new Map<number, Project>()
  const log: Change[] = []
  const note = ({ id }: Project, kind: Change['kind']) =>
    log.push({ seq: log.length + 1, projectId: id, kind })
  const put = (project: Project): void => {
    projects.set(project.id, project)
    note(project, 'upsert')
  }
  for (const project of first) put(project)
  return {
    put,
    remove: (id: number): void => {
      note(projects.get(id)!, 'delete')
      projects.delete(id)
    },
    changes: {
      since: (seq: number, limit: number) => log.filter((one) => one.seq > seq).slice(0, limit),
      seq: () => log.length,
    },
    projects: { byIds: (ids: readonly number[]) => ids.flatMap((id) => projects.get(id) ?? []) },
  } satisfies SyncSource & Record<string, unknown>
}
