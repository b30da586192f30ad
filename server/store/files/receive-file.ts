import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'

/** What came of taking in a file piece by piece; of one that is too large, nothing is left. */
export type Received =
  | { outcome: 'whole'; sha256: string; bytes: number; path: string }
  | { outcome: 'too-large' }

/** Files that are still coming in, apart from those that are kept. */
const arrivals = (folder: string): string => join(folder, 'arrivo')

const writeAll = async (
  handle: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ bytes: number; sha256: string } | null> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > limit) return null
    hash.update(chunk)
    await handle.appendFile(chunk)
  }
  await handle.sync()
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Writes pieces to a file as they come, never holding all of them. Where they stop short, or are too many, nothing is left;
 * rejects with the error of who sends them, or of the disk.
 */
export const receiveFile = async (
  folder: string,
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Received> => {
  mkdirSync(arrivals(folder), { recursive: true, mode: 0o700 })
  const path = join(arrivals(folder), randomUUID())
  const handle = await open(path, 'wx', 0o600)
  try {
    const written = await writeAll(handle, chunks, limit)
    await handle.close()
    if (written !== null) return { outcome: 'whole', ...written, path }
    rmSync(path, { force: true })
    return { outcome: 'too-large' }
  } catch (error) {
    await handle.close().catch(() => {})
    rmSync(path, { force: true })
    throw error
  }
}

/** Removes what a process has left that died while a file came in. To be called before any can come. */
export const clearArrivals = (folder: string): void => {
  rmSync(arrivals(folder), { recursive: true, force: true })
}
