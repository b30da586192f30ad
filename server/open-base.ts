import { accessSync, constants, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AppError } from '#domain/errors.ts'
import { italianDay } from '#domain/today.ts'
import { type Config, databaseFile } from './config.ts'
import { loadSeed } from './ingest/seed/seed.ts'
import { serviceMessages } from './messages.ts'
import { openAside } from './store/aside.ts'
import { storeMessages } from './store/messages.ts'
import { openStore, type Store, type StoreOptions } from './store/store.ts'
import { type Unwritable, unwritable } from './store/unwritable.ts'

const dataDir = fileURLToPath(new URL('../data', import.meta.url))

export type OpenedBase = {
  store: Store
  /** Why the base cannot be written; null while it can. */
  problem: string | null
}

const mayWrite = (file: string): boolean => {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A file without a byte is what a creation leaves that had no room. */
const isThere = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0

type Opening = { file: string } & Pick<StoreOptions, 'lockWaitMs'>

/** The base in its place, or a copy when it cannot be opened there. Throws when there is no base to serve. */
const open = (options: Opening): { store: Store; cause: Unwritable | null } => {
  const { file } = options
  const wasThere = isThere(file)
  try {
    return { store: openStore(options), cause: null }
  } catch (error) {
    const cause = unwritable(error)
    if (cause === null) throw error
    if (!wasThere) {
      throw new AppError(
        'unavailable',
        serviceMessages.noBaseYet(storeMessages.unwritable(cause), file),
      )
    }
    return { store: openAside(file), cause }
  }
}

/** Ends what a process left half done, brings the lists up to date, and takes in the first projects. Returns what kept it from doing so. */
const fill = async (store: Store, say: (line: string) => void): Promise<Unwritable | null> => {
  try {
    store.batches.recover()
    const today = italianDay(new Date())
    const first = store.changes.seq() === 0
    const seeded = await loadSeed({ store, dataDir, today })
    if (seeded) {
      const { new: added, changed } = seeded.counts
      say(
        first ? serviceMessages.firstOpening(added) : serviceMessages.seedBroughtUp(added, changed),
      )
    }
    return null
  } catch (error) {
    const cause = unwritable(error)
    if (cause === null) throw error
    // A base that has been filled once can be served as it is; an empty one cannot.
    if (store.changes.seq() > 0) return cause
    store.close()
    throw new AppError(
      'unavailable',
      serviceMessages.noProjectsYet(storeMessages.unwritable(cause)),
    )
  }
}

/**
 * The base, filled with the real projects when it has never been written to. A start writes only what differs: a base
 * that cannot be written is served as it is, and `problem` says why.
 */
export const openBase = async (
  config: Pick<Config, 'dataDir'>,
  say: (line: string) => void,
  options: Pick<StoreOptions, 'lockWaitMs'> = {},
): Promise<OpenedBase> => {
  const file = databaseFile(config)
  const { store, cause: opening } = open({ file, ...options })
  const filling = await fill(store, say)
  const cause = opening ?? filling ?? (mayWrite(file) ? null : 'not-permitted')
  if (cause === null) return { store, problem: null }
  const problem = serviceMessages.servedAsItIs(storeMessages.unwritable(cause), opening !== null)
  say(problem)
  return { store, problem }
}
