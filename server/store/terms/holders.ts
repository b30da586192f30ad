import type { Db } from '../database.ts'
import { and, asc, eq, ne } from '../drizzle.ts'
import { participations, projects, projectTerms } from '../schema/project.ts'
import type { TermKey } from './term-state.ts'

/** Ids of the records that have a term, whatever their status, but for those that were never born. */
export const holdersOf = (db: Db, [vocabulary, id]: TermKey): number[] => {
  const born = ne(projects.status, 'mai-nata')
  const rows =
    vocabulary === 'tipo-ente'
      ? db
          .selectDistinct({ id: projects.id })
          .from(participations)
          .innerJoin(projects, eq(projects.id, participations.projectId))
          .where(and(eq(participations.kind, id), born))
          .orderBy(asc(projects.id))
          .all()
      : db
          .selectDistinct({ id: projects.id })
          .from(projectTerms)
          .innerJoin(projects, eq(projects.id, projectTerms.projectId))
          .where(and(eq(projectTerms.vocabulary, vocabulary), eq(projectTerms.term, id), born))
          .orderBy(asc(projects.id))
          .all()
  return rows.map((row) => row.id)
}
