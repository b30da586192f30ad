import { type KeyCreation, Meilisearch } from 'meilisearch'
import { AppError } from '#domain/errors.ts'
import { serverMessages } from '../messages.ts'
import { serverWords } from './connection.ts'

/** All that the app does on a server, and nothing else: no keys, dumps, snapshots or other indexes. */
const ACTIONS = [
  'search',
  'documents.add',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.update',
  'tasks.get',
] as const

/** The key of one index, and of those that are built beside it, whose names begin with its own. */
const keyFor = (index: string): KeyCreation => ({
  name: `buone-prassi ${index}`,
  description: serverMessages.keyDescription,
  actions: [...ACTIONS],
  indexes: [`${index}*`],
  expiresAt: null,
})

export type SetupOptions = { url: string; masterKey: string; index: string }

const sameList = (one: readonly string[] | undefined, other: readonly string[]): boolean =>
  one !== undefined && [...one].sort().join() === [...other].sort().join()

/**
 * The key that the app is to be given: the one made earlier, else a new one. The master key is used here and nowhere
 * else. Throws an AppError with the server's own words, which never hold the key.
 */
export const setUpKey = async ({ url, masterKey, index }: SetupOptions): Promise<string> => {
  const client = new Meilisearch({ host: url, apiKey: masterKey, timeout: 10_000 })
  const wanted = keyFor(index)
  try {
    const { results } = await client.getKeys({ limit: 1_000 })
    const made = results.find(
      (key) =>
        key.name === wanted.name &&
        sameList(key.actions, wanted.actions) &&
        sameList(key.indexes, wanted.indexes),
    )
    return (made ?? (await client.createKey(wanted))).key
  } catch (error) {
    throw new AppError('unavailable', serverMessages.noKey(serverWords(error)))
  }
}
