import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '#domain/errors.ts'
import type { Store } from '../store.ts'
import { assertSound, type Look, lookInto } from './look.ts'
import {
  BASE,
  type BackupFile,
  FILES,
  hashOfFile,
  MANIFEST,
  type Manifest,
  PEOPLE,
} from './manifest.ts'
import { backupMessages } from './messages.ts'

type Source = Pick<Store, 'copyTo' | 'files' | 'file'>

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** The copy as one file, without those of WAL beside it: it is carried away and opened by whoever can only read. */
const asOneFile = (file: string): void => {
  const sqlite = new Database(file)
  try {
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
  chmodSync(file, 0o600)
}

/** The files of imports that the copy refers to, each under its hash, which is checked. Imports of before batches kept none. */
const copyFiles = (
  source: Source,
  folder: string,
  { hashes }: Look,
): { kept: BackupFile[]; missing: string[] } => {
  const kept: BackupFile[] = []
  const missing: string[] = []
  for (const hash of hashes) {
    const bytes = source.files.read(hash)
    if (bytes === undefined) {
      missing.push(hash)
      continue
    }
    const path = `${FILES}/${hash.slice(0, 2)}/${hash}`
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, path), bytes, { mode: 0o600 })
    kept.push({ path, bytes: bytes.length, sha256: hash })
  }
  return { kept, missing }
}

const describe = async (folder: string, path: string): Promise<BackupFile> => {
  const file = join(folder, path)
  return { path, bytes: statSync(file).size, sha256: await hashOfFile(file) }
}

/** The people of the desk, copied as the base is. The key that seals their codes stays where it is. */
const copyPeople = async (source: Source, folder: string): Promise<BackupFile[]> => {
  const from = source.file === null ? null : join(dirname(source.file), PEOPLE)
  if (from === null || !existsSync(from)) return []
  const sqlite = new Database(from)
  try {
    await sqlite.backup(join(folder, PEOPLE))
  } finally {
    sqlite.close()
  }
  asOneFile(join(folder, PEOPLE))
  assertSound(join(folder, PEOPLE))
  return [await describe(folder, PEOPLE)]
}

const check = async (folder: string, files: readonly BackupFile[]): Promise<void> => {
  for (const { path, sha256 } of files) {
    if ((await hashOfFile(join(folder, path))) === sha256) continue
    throw new AppError('invalid', backupMessages.notItsHash(path))
  }
}

export type BackedUp = { manifest: Manifest; missing: string[] }

/**
 * Copies the base, as it is at one moment, the files of its imports and the people of the desk into a folder of their own, while
 * others read and write. Nothing half: the folder has its name only when all of it is there and checked. Throws `conflict` when the folder has
 * something in it already. `missing` are files that imports of former versions did not keep.
 */
export const backUp = async (source: Source, folder: string, now: Date): Promise<BackedUp> => {
  if (!isEmpty(folder)) {
    throw new AppError('conflict', backupMessages.notEmpty(folder))
  }
  const part = `${folder}.parziale-${process.pid}`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part, { recursive: true, mode: 0o700 })
  try {
    const base = join(part, BASE)
    await source.copyTo(base)
    asOneFile(base)
    const look = lookInto(base)
    const { kept, missing } = copyFiles(source, part, look)
    await check(part, kept)
    const { changeNumber, projects, migrations } = look
    const own = await describe(part, BASE)
    const people = await copyPeople(source, part)
    const manifest: Manifest = {
      kind: 'copia della banca dati delle buone prassi',
      at: now.toISOString(),
      changeNumber,
      projects,
      migrations,
      files: [own, ...people, ...kept],
    }
    writeFileSync(join(part, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
    rmSync(folder, { recursive: true, force: true })
    renameSync(part, folder)
    return { manifest, missing }
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}
