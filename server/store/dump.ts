import type { Call } from '#domain/call.ts'
import type { Db } from './database.ts'
import { and, asc, eq, gt, ne, sql } from './drizzle.ts'
import { createOriginReader } from './projects/origins.ts'
import { createComposer } from './projects/rows.ts'
import { defineQuery, select, selectRows } from './queries.ts'
import { remembered } from './schema/batch.ts'
import { projects, formerSlugs as slugs } from './schema/project.ts'
import { termNames, terms } from './schema/vocabulary.ts'

type Sources = {
  calls: { all: () => Call[] }
  organisations: { all: () => { slug: string; name: string }[] }
}

/** Records read at a time. */
const CHUNK = 500

const slugOfId = defineQuery(() =>
  select({ slug: projects.slug })
    .from(projects)
    .where(eq(projects.id, sql.placeholder('id'))),
)
const formerSlugsOf = defineQuery(() =>
  select({ slug: slugs.slug })
    .from(slugs)
    .where(eq(slugs.projectId, sql.placeholder('id')))
    .orderBy(asc(slugs.position)),
)
const projectsAfter = defineQuery(() =>
  selectRows(projects)
    .where(and(ne(projects.status, 'mai-nata'), gt(projects.slug, sql.placeholder('last'))))
    .orderBy(asc(projects.slug))
    .limit(CHUNK),
)
const allFormerSlugs = defineQuery(() => selectRows(slugs).orderBy(asc(slugs.slug)))
const learnedNames = defineQuery(() => selectRows(termNames).orderBy(asc(termNames.name)))
const bornTerms = defineQuery(() =>
  selectRows(terms)
    .where(ne(terms.state, 'mai-nata'))
    .orderBy(asc(terms.vocabulary), asc(terms.id)),
)
const allRemembered = defineQuery(() =>
  selectRows(remembered).orderBy(asc(remembered.kind), asc(remembered.key)),
)

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
  const slugOf = slugOfId(db)
  const slugById = (id: number | null) => (id === null ? null : (slugOf.get({ id })?.slug ?? null))

  const formerOf = formerSlugsOf(db)
  const after = projectsAfter(db)

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
    for (const { slug, projectId } of allFormerSlugs(db).all())
      yield line({ from: slug, to: slugById(projectId) })
  }

  function* termLines(): Generator<string> {
    const learned = Map.groupBy(
      learnedNames(db).all(),
      ({ vocabulary, term }) => `${vocabulary} ${term}`,
    )
    for (const { version: _, batchId: __, ...term } of bornTerms(db).all()) {
      const names = learned.get(`${term.vocabulary} ${term.id}`) ?? []
      yield line({ ...term, learned: names.map(({ name, kind }) => ({ name, kind })) })
    }
  }

  function* answers(): Generator<string> {
    for (const { batchId: _, ...answer } of allRemembered(db).all()) yield line(answer)
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
