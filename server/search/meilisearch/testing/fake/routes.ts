import type { MultiSearchQuery, Settings } from 'meilisearch'
import { ServerError } from './errors.ts'
import type { Row } from './filter.ts'
import type { FakeIndexes, FakeTask } from './indexes.ts'
import type { FakeKeys } from './keys.ts'
import { answerOf, type Held } from './search.ts'

export type Asked = {
  method: string
  path: string
  parameters: URLSearchParams
  body: unknown
  authorization: string | undefined
}
export type Answer = { status: number; body: unknown }

const ok = (body: unknown): Answer => ({ status: 200, body })
const accepted = ({ uid, ...rest }: FakeTask): Answer => ({
  status: 202,
  body: { taskUid: uid, ...rest },
})
const listed = (results: readonly unknown[], limit = results.length) =>
  ok({ results: results.slice(0, limit), offset: 0, limit, total: results.length })
const described = ([uid, { createdAt, primaryKey }]: readonly [string, Held]) => ({
  uid,
  createdAt,
  updatedAt: createdAt,
  primaryKey,
})

/** The routes of the server that this program asks, and those that its tests look through. */
export const createRoutes = (indexes: FakeIndexes, keys: FakeKeys) => {
  type Route = [
    method: string,
    path: RegExp,
    action: string | null,
    (asked: Asked, uid: string) => Answer,
  ]

  const search = (uid: string, query: unknown) =>
    answerOf(indexes.heldOf(uid), query as MultiSearchQuery)

  const multiSearch = ({ authorization, body }: Asked): Answer => {
    const { queries } = body as { queries: MultiSearchQuery[] }
    const asked = queries.map(({ indexUid }) => indexUid)
    keys.allow(authorization, 'search', asked)
    return ok({
      results: queries.map((query) => ({
        indexUid: query.indexUid,
        ...search(query.indexUid, query),
      })),
    })
  }

  /** A task that concerns no index of one's own is as if it were not there. */
  const task = ({ authorization }: Asked, uid: string): Answer => {
    const { everything, reaches } = keys.reachOf(authorization, 'tasks.get')
    const found = indexes.tasks[Number(uid)]
    if (!found || !(everything || (found.indexUid !== null && reaches(found.indexUid)))) {
      throw new ServerError(404, 'task_not_found', `Task \`${uid}\` not found.`)
    }
    return ok(found)
  }

  const swap = ({ authorization, body }: Asked): Answer => {
    const pairs = body as { indexes: [string, string] }[]
    keys.allow(
      authorization,
      'indexes.swap',
      pairs.flatMap((pair) => pair.indexes),
    )
    return accepted(indexes.swap(pairs))
  }

  /** For each: what the key needs, besides reaching the index that the path names. */
  const ROUTES: Route[] = [
    [
      'POST',
      /^\/indexes$/,
      null,
      ({ body, authorization }) => {
        const { uid, primaryKey } = body as { uid: string; primaryKey?: string }
        keys.allow(authorization, 'indexes.create', [uid])
        return accepted(indexes.create(uid, primaryKey ?? null))
      },
    ],
    [
      'GET',
      /^\/indexes$/,
      null,
      ({ authorization }) => {
        const { reaches } = keys.reachOf(authorization, 'indexes.get')
        return listed([...indexes.all].filter(([uid]) => reaches(uid)).map(described))
      },
    ],
    [
      'GET',
      /^\/indexes\/([^/]+)$/,
      'indexes.get',
      (_, uid) => ok(described([uid, indexes.heldOf(uid)])),
    ],
    ['DELETE', /^\/indexes\/([^/]+)$/, 'indexes.delete', (_, uid) => accepted(indexes.drop(uid))],
    [
      'PATCH',
      /^\/indexes\/([^/]+)\/settings$/,
      'settings.update',
      ({ body }, uid) => accepted(indexes.settle(uid, body as Settings)),
    ],
    [
      'GET',
      /^\/indexes\/([^/]+)\/settings$/,
      'settings.get',
      (_, uid) => ok(indexes.heldOf(uid).settings),
    ],
    [
      'GET',
      /^\/indexes\/([^/]+)\/stats$/,
      'stats.get',
      (_, uid) => ok({ numberOfDocuments: indexes.heldOf(uid).documents.size, isIndexing: false }),
    ],
    [
      'POST',
      /^\/indexes\/([^/]+)\/documents$/,
      'documents.add',
      ({ body, parameters }, uid) =>
        accepted(indexes.add(uid, body as Row[], parameters.get('primaryKey') ?? 'id')),
    ],
    [
      'GET',
      /^\/indexes\/([^/]+)\/documents$/,
      'documents.get',
      ({ parameters }, uid) =>
        listed([...indexes.heldOf(uid).documents.values()], Number(parameters.get('limit') ?? 20)),
    ],
    [
      'POST',
      /^\/indexes\/([^/]+)\/documents\/delete-batch$/,
      'documents.delete',
      ({ body }, uid) => accepted(indexes.remove(uid, body as unknown[])),
    ],
    ['POST', /^\/indexes\/([^/]+)\/search$/, 'search', ({ body }, uid) => ok(search(uid, body))],
    ['POST', /^\/multi-search$/, null, multiSearch],
    ['GET', /^\/tasks\/(\d+)$/, null, task],
    ['GET', /^\/tasks$/, 'tasks.get', () => listed(indexes.tasks)],
    ['POST', /^\/swap-indexes$/, null, swap],
  ]
  const MASTER: Record<string, (asked: Asked) => Answer> = {
    'GET /keys': () => listed(keys.all()),
    'POST /keys': ({ body }) => ({ status: 201, body: keys.make(body as object) }),
    'GET /stats': () => ok({}),
    'POST /dumps': () => ({ status: 202, body: {} }),
  }

  return (asked: Asked): Answer => {
    const { method, path, authorization } = asked
    if (path === '/health') return ok({ status: 'available' })
    const master = MASTER[`${method} ${path}`]
    if (master) {
      keys.reachOf(authorization, null)
      return master(asked)
    }
    for (const [wanted, pattern, action, answer] of ROUTES) {
      const found = wanted === method ? pattern.exec(path) : null
      if (!found) continue
      const uid = found[1] ?? ''
      if (action !== null) keys.allow(authorization, action, uid === '' ? [] : [uid])
      return answer(asked, uid)
    }
    throw new ServerError(404, 'not_found', `${method} ${path} is not imitated.`)
  }
}
