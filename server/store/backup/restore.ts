import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import { KNOWN_MIGRATIONS } from '../migrate.ts'
import { unwritable } from '../unwritable.ts'
import { lookInto } from './look.ts'
import { BASE, FILES, hashOfFile, MANIFEST, type Manifest, PEOPLE } from './manifest.ts'
import { backupMessages } from './messages.ts'

const refuse = (message: string) => new AppError('invalid', message)

const readManifest = (folder: string): Manifest => {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) {
    throw refuse(backupMessages.notWhole(folder, MANIFEST))
  }
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    const paths = manifest.files.map(({ path }) => path)
    const isInside = (path: string) => normalize(path) === path && !/^\/|\\|^\.\./.test(path)
    if (paths[0] !== BASE || !paths.every(isInside)) throw new Error('files')
    return manifest
  } catch {
    throw refuse(backupMessages.damagedManifest(file))
  }
}

/** Every file is there and is what it was; the base is sound and not of a newer program. */
const check = async (folder: string, { files }: Manifest): Promise<void> => {
  for (const { path, bytes, sha256 } of files) {
    const file = join(folder, path)
    const size = statSync(file, { throwIfNoEntry: false })?.size
    if (size === undefined) throw refuse(backupMessages.missing(path))
    if (size !== bytes || (await hashOfFile(file)) !== sha256) {
      throw refuse(backupMessages.damaged(path))
    }
  }
  if (lookInto(join(folder, BASE)).migrations > KNOWN_MIGRATIONS) {
    throw refuse(backupMessages.ofNewerProgram)
  }
}

/** A base that somebody has open cannot leave WAL: so it is known that nobody has. */
const assertUnused = (base: string): void => {
  const sqlite = new Database(base, { timeout: 0 })
  try {
    sqlite.pragma('journal_mode = DELETE')
  } catch (error) {
    if (unwritable(error) !== 'locked') throw error
    throw new AppError('conflict', backupMessages.inUse)
  } finally {
    sqlite.close()
  }
}

const withWal = (base: string) => [base, `${base}-wal`, `${base}-shm`]

/** What a data folder holds of a base: the base, the files of WAL, those of imports, and the index, which is made again. */
const PARTS = [...withWal(BASE), FILES, 'indice.snapshot']

/** What the backup takes the place of. People stay where it has none. */
const partsIn = (folder: string, { files }: Manifest) => {
  const people = files.some(({ path }) => path === PEOPLE) ? withWal(PEOPLE) : []
  return [...PARTS, ...people].filter((name) => existsSync(join(folder, name)))
}

const copyAll = (from: string, to: string, { files }: Manifest): void => {
  for (const { path } of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true, mode: 0o700 })
    copyFileSync(join(from, path), join(to, path))
  }
}

export type RestoreOptions = {
  /** Folder of the backup, and of the data that the service reads. */
  from: string
  to: string
  /** Sets what is there aside instead of refusing. */
  replace: boolean
  now: Date
}

/**
 * Brings a backup back. It is checked whole before anything is touched, and copied whole before it takes the place of what is
 * there; that is moved into a folder beside it, never deleted. Throws `invalid` for a backup that is damaged or of a newer
 * program, `conflict` where there is a base already or somebody has it open.
 */
export const restore = async ({
  from,
  to,
  replace,
  now,
}: RestoreOptions): Promise<{ manifest: Manifest; aside: string | null }> => {
  const manifest = readManifest(from)
  await check(from, manifest)
  mkdirSync(to, { recursive: true, mode: 0o700 })
  if (partsIn(to, manifest).length > 0 && !replace) {
    throw new AppError('conflict', backupMessages.thereAlready(to))
  }
  for (const base of partsIn(to, manifest).filter((name) => name === BASE || name === PEOPLE)) {
    assertUnused(join(to, base))
  }
  const part = join(to, `ripristino-${process.pid}.parziale`)
  try {
    copyAll(from, part, manifest)
    const old = partsIn(to, manifest)
    const aside =
      old.length > 0
        ? join(to, `prima-del-ripristino-${now.toISOString().replace(/[:.]/g, '-')}`)
        : null
    if (aside) mkdirSync(aside, { mode: 0o700 })
    for (const name of old) renameSync(join(to, name), join(aside ?? '', name))
    for (const name of readdirSync(part)) renameSync(join(part, name), join(to, name))
    return { manifest, aside }
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}
