import type { Call } from '#domain/call.ts'
import type { Db } from './database.ts'
import { and, asc, eq, gt, ne, sql } from './drizzle.ts'
import { createOriginReader } from './projects/origins.ts'
import { createComposer } from './projects/rows.ts'
import { remembered } from './schema/batch.ts'
import { projects, formerSlugs as slugs } from './schema/project.ts'
import { termNames, terms } from './schema/vocabulary.ts'

type Sources = {
  calls: { all: () => Call[] }
  organisations: { all: () => { slug: string; name: string }[] }
}

/** Records read at a time. */
const CHUNK = 500

/** A value with the keys of its objects in the order of the alphabet: equal values are equal texts. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const given = value as Record<string, unknown>
  const keys = Object.keys(given).sort()
  // A key may have any name, "__proto__" too: it is not to be assigned.
  return Object.fromEntries(keys.map((key) => [key, sorted(given[key])]))
}

const line = (value: unknown): string => JSON.stringify(sorted(value))

/**
 * The whole state of the base as JSON that depends on nothing else: two bases that say the same have the same dump, byte for
 * byte, however they came to it. Ids, version numbers, the change log and the history of batches are not in it.
 */
export const createDump = (db: Db, { calls, organisations }: Sources) => {
  const origins = createOriginReader(db)
  const compose = createComposer(db)
  const slugOf = db
    .select({ slug: projects.slug })
    .from(projects)
    .where(eq(projects.id, sql.placeholder('id')))
    .prepare()
  const slugById = (id: number | null) => (id === null ? null : (slugOf.get({ id })?.slug ?? null))

  const formerOf = db
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(eq(slugs.projectId, sql.placeholder('id')))
    .orderBy(asc(slugs.position))
    .prepare()
  const after = db
    .select()
    .from(projects)
    .where(and(ne(projects.status, 'mai-nata'), gt(projects.slug, sql.placeholder('last'))))
    .orderBy(asc(projects.slug))
    .limit(CHUNK)
    .prepare()

  /** From the tables that readers are answered from, not from the versions: a fault between the two would show. */
  function* records(): Generator<string> {
    for (let last = ''; ; ) {
      const rows = after.all({ last })
      if (rows.length === 0) return
      last = rows.at(-1)?.slug ?? last
      for (const [at, project] of compose(rows).entries()) {
        const { id, slug, version: _, createdAt, updatedAt: __, ...content } = project
        const { status, statusReason, mergedInto } = rows[at]!
        yield line({
          slug,
          status,
          statusReason,
          mergedInto: slugById(mergedInto),
          formerSlugs: formerOf.all({ id }).map((one) => one.slug),
          createdAt,
          content,
          origins: Object.fromEntries(
            origins
              .origins(id)
              .map(({ field, batchId: _, kind: __, ...origin }) => [field, origin] as const),
          ),
        })
      }
    }
  }

  function* redirects(): Generator<string> {
    const rows = db.select().from(slugs).orderBy(asc(slugs.slug)).all()
    for (const { slug, projectId } of rows) yield line({ from: slug, to: slugById(projectId) })
  }

  function* termLines(): Generator<string> {
    const learned = Map.groupBy(
      db.select().from(termNames).orderBy(asc(termNames.name)).all(),
      ({ vocabulary, term }) => `${vocabulary} ${term}`,
    )
    const rows = db
      .select()
      .from(terms)
      .where(ne(terms.state, 'mai-nata'))
      .orderBy(asc(terms.vocabulary), asc(terms.id))
      .all()
    for (const { version: _, batchId: __, ...term } of rows) {
      const names = learned.get(`${term.vocabulary} ${term.id}`) ?? []
      yield line({ ...term, learned: names.map(({ name, kind }) => ({ name, kind })) })
    }
  }

  function* answers(): Generator<string> {
    const rows = db
      .select()
      .from(remembered)
      .orderBy(asc(remembered.kind), asc(remembered.key))
      .all()
    for (const { batchId: _, ...answer } of rows) yield line(answer)
  }

  const parts: [string, () => Iterable<string>][] = [
    ['records', records],
    ['redirects', redirects],
    ['terms', termLines],
    ['calls', () => calls.all().map(line)],
    ['organisations', () => organisations.all().map(line)],
    ['remembered', answers],
  ]

  /** Piece by piece, so that a large base is never in memory whole. */
  return function* dump(): Generator<string> {
    yield '{'
    for (const [at, [name, lines]] of parts.entries()) {
      yield `${at === 0 ? '' : ','}\n"${name}":[`
      let separator = '\n'
      for (const one of lines()) {
        yield separator + one
        separator = ',\n'
      }
      yield ']'
    }
    yield '}\n'
  }
}
