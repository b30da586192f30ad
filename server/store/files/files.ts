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
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { clearArrivals, receiveFile } from './receive-file.ts'

/** SHA-256 in hexadecimal: the name under which a file is kept. */
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A file that has come whole, and is not one of those that are kept yet. */
export type Arrived = { sha256: string; bytes: number; keep: () => void; drop: () => void }

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
    /**
     * Takes a file in piece by piece; null where it has more than `limit` bytes. Of one that does not come whole nothing is
     * left; of one that does neither, unless it is kept.
     */
    receive: async (chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Arrived | null> => {
      const received = await receiveFile(folder ?? tmpdir(), chunks, limit)
      if (received.outcome === 'too-large') return null
      const { sha256, bytes, path } = received
      const drop = () => rmSync(path, { force: true })
      const keep = () => {
        try {
          if (folder === null) inMemory.set(sha256, readFileSync(path))
          else if (!existsSync(pathOf(sha256))) {
            mkdirSync(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 })
            renameSync(path, pathOf(sha256))
          }
        } finally {
          drop()
        }
      }
      return { sha256, bytes, keep, drop }
    },
    /** Removes what is left of files that never came whole. To be called before any can come. */
    clearArrivals: (): void => {
      if (folder !== null) clearArrivals(folder)
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
