import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** SHA-256 in hexadecimal: the name under which a file is kept. */
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const writeWhole = (path: string, bytes: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const part = `${path}.${randomUUID()}.parte`
  try {
    const handle = openSync(part, 'wx', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, path)
  } finally {
    rmSync(part, { force: true })
  }
}

/**
 * Files that were taken in, each kept once under the hash of what it holds: two imports of the same file share it, and
 * nothing can change what an import says it read. `folder` null keeps them in memory, as a base in memory needs it.
 */
export const createFileStore = (folder: string | null) => {
  const inMemory = new Map<string, Uint8Array>()
  const pathOf = (hash: string): string => join(folder ?? '', hash.slice(0, 2), hash)
  return {
    /** Returns the hash; a file that is there already is not written again. */
    keep: (bytes: Uint8Array): string => {
      const hash = sha256(bytes)
      if (folder === null) inMemory.set(hash, bytes)
      else if (!existsSync(pathOf(hash))) writeWhole(pathOf(hash), bytes)
      return hash
    },
    /** undefined for a file that was never kept: imports of before batches kept none. */
    read: (hash: string): Uint8Array | undefined => {
      if (folder === null) return inMemory.get(hash)
      return /^[0-9a-f]{64}$/.test(hash) && existsSync(pathOf(hash))
        ? readFileSync(pathOf(hash))
        : undefined
    },
  }
}
