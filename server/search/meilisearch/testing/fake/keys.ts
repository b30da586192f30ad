import { randomUUID } from 'node:crypto'
import { ServerError } from './errors.ts'

type Key = {
  uid: string
  key: string
  name: string | null
  description: string | null
  actions: string[]
  indexes: string[]
  expiresAt: string | null
}

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name

/** Who may do what: the master key everything, each other key its own actions on its own indexes. */
export const createFakeKeys = (masterKey: string) => {
  const keys = new Map<string, Key>()
  const refused = () => new ServerError(403, 'invalid_api_key', 'The provided API key is invalid.')

  /** Throws unless the bearer may do it; `action` null: only the master key. */
  const reachOf = (authorization: string | undefined, action: string | null) => {
    if (!authorization) {
      throw new ServerError(
        401,
        'missing_authorization_header',
        'The Authorization header is missing.',
      )
    }
    const bearer = authorization.replace(/^Bearer /, '')
    if (bearer === masterKey) return { everything: true, reaches: () => true }
    const key = keys.get(bearer)
    if (!key || action === null || !key.actions.some((own) => own === action || own === '*')) {
      throw refused()
    }
    const reaches = (index: string) => key.indexes.some((pattern) => covers(pattern, index))
    return { everything: false, reaches }
  }

  return {
    reachOf,
    allow: (
      authorization: string | undefined,
      action: string,
      indexes: readonly string[],
    ): void => {
      const { reaches } = reachOf(authorization, action)
      if (!indexes.every(reaches)) throw refused()
    },
    all: (): Key[] => [...keys.values()],
    make: (wanted: Partial<Key>): Key => {
      const key: Key = {
        uid: randomUUID(),
        key: randomUUID(),
        name: wanted.name ?? null,
        description: wanted.description ?? null,
        actions: wanted.actions ?? [],
        indexes: wanted.indexes ?? [],
        expiresAt: wanted.expiresAt ?? null,
      }
      keys.set(key.key, key)
      return key
    },
  }
}

export type FakeKeys = ReturnType<typeof createFakeKeys>
