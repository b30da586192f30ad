import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** The file of a backup that says what the others are. It is written last: a folder without it is no backup. */
export const MANIFEST = 'copia.json'

export const BASE = 'banca-dati.sqlite'
export const FILES = 'importazioni'
/** The people of the desk and its register, in a base of their own; absent where nobody was ever added. */
export const PEOPLE = 'staff.sqlite'

export type BackupFile = {
  /** Path inside the backup, with "/". */
  path: string
  bytes: number
  sha256: string
}

export type Manifest = {
  kind: 'copia della banca dati delle buone prassi'
  /** ISO instant. */
  at: string
  /** The change number of the base: what the copy holds. */
  changeNumber: number
  projects: number
  /** Schema steps of the base: one with more than a program knows is of a newer program. */
  migrations: number
  files: BackupFile[]
}

/** SHA-256 of a file, read piece by piece, in hexadecimal. */
export const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
