import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#domain/errors.ts'
import { storeMessages } from './messages.ts'
import { openStore, type Store } from './store.ts'

const ATTEMPTS = 5

const pendingOf = (file: string) => `${file}-wal`

/** What tells whether somebody wrote to the base meanwhile. */
const stateOf = (file: string): string =>
  [file, pendingOf(file)]
    .map((one) => statSync(one, { throwIfNoEntry: false, bigint: true }))
    .map((stat) => (stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : ''))
    .join()

/** Runs `take` until nothing was written to the base while it ran: a copy of two moments is none. */
const undisturbed = <T>(file: string, take: () => T): T => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = stateOf(file)
    const taken = take()
    if (stateOf(file) === before) return taken
  }
  throw new AppError('unavailable', storeMessages.changesWhileCopied)
}

/** The base as bytes. Its header says WAL, which memory does not have: 1 says the same without (SQLite file format, 1.3.3). */
const asBytes = (file: string): Buffer => {
  const pending = statSync(pendingOf(file), { throwIfNoEntry: false })
  if (pending && pending.size > 0) {
    throw new AppError('unavailable', storeMessages.pendingWrites)
  }
  const bytes = readFileSync(file)
  bytes[18] = 1
  bytes[19] = 1
  return bytes
}

const openCopy = (file: string): Store => {
  const folder = mkdtempSync(join(tmpdir(), 'banca-dati-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, 'copia.sqlite')
  try {
    undisturbed(file, () => {
      copyFileSync(file, copy)
      if (existsSync(pendingOf(file))) copyFileSync(pendingOf(file), pendingOf(copy))
      else rmSync(pendingOf(copy), { force: true })
    })
    const store = openStore({ file: copy })
    const close = () => {
      store.close()
      remove()
    }
    return { ...store, close }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * Opens a copy of a base, for oneself: nothing is ever written to its file or beside it, not even the small files of WAL.
 * The copy lies in the system's folder for passing files and goes when it is closed; without room there, in memory.
 */
export const openAside = (file: string): Store => {
  try {
    return openCopy(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    return openStore({ file: undisturbed(file, () => asBytes(file)) })
  }
}
