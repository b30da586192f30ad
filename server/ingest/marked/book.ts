import { type Zippable, zipSync } from 'fflate'
import { readZipPart, type ZipPart } from '../bytes/zip.ts'
import { INGEST_LIMITS } from '../limits.ts'
import { bytesOf, viewOf } from './edit.ts'

/** The oldest day that a zip can say: what we write has no moment of its own, so the same marks make the same file. */
const MTIME = new Date(1980, 0, 1)

/**
 * The parts of a workbook, to be changed one by one; those that nobody touches come out as they were. Paths are known
 * whatever their case, as programs differ in it.
 */
export const createBook = (bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>) => {
  const names = new Map<string, ZipPart>()
  for (const part of parts.values()) names.set(part.name.replaceAll('\\', '/').toLowerCase(), part)
  const changed = new Map<string, string>()
  const added = new Map<string, string>()
  const key = (path: string) => path.toLowerCase()
  return {
    has: (path: string): boolean => names.has(key(path)) || added.has(path),
    /** A part as a view of its bytes; undefined where there is none. */
    read: (path: string): string | undefined => {
      const part = names.get(key(path))
      const known = changed.get(key(path)) ?? added.get(path)
      if (known !== undefined) return known
      return part && viewOf(readZipPart(bytes, part, INGEST_LIMITS.inflatedBytes))
    },
    write: (path: string, view: string): void => {
      if (names.has(key(path))) changed.set(key(path), view)
      else added.set(path, view)
    },
    /** The archive, its parts in the order they had; what must stand uncompressed still does. */
    toBytes: (): Uint8Array => {
      const files: Zippable = {}
      for (const [path, part] of names) {
        const view = changed.get(path)
        const content =
          view === undefined ? readZipPart(bytes, part, INGEST_LIMITS.inflatedBytes) : bytesOf(view)
        files[part.name] = [content, { level: part.method === 0 ? 0 : 6 }]
      }
      for (const [path, view] of added) files[path] = bytesOf(view)
      return zipSync(files, { mtime: MTIME })
    },
  }
}

export type Book = ReturnType<typeof createBook>
