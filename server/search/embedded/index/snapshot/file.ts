import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { endianness } from 'node:os'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { inGroups, readAll, readGroup, writeAll, writeGroup } from './bytes.ts'
import {
  bytesIn,
  emptySection,
  headOf,
  isSectionHead,
  type Section,
  type SectionHead,
} from './sections.ts'

/**
 * The file: eight bytes that say what it is, the header's length, the header as JSON, the sections end to end, and a
 * CRC-32 of header and sections. Whatever does not hold makes the file no snapshot: an index is then built anew.
 */
const MAGIC = 'EMSNAP09'
const LONGEST_HEADER = 16 * 1024 * 1024
const PREFIX = MAGIC.length + 4

export type SnapshotMark = {
  /** Of the analysis that made the index: see `Language.hash`. */
  hash: string
  seq: number
  /** Tells the change numbered `seq` from any other that has or had this number. */
  fingerprint: string
}

type Header = SnapshotMark & { order: string; sections: SectionHead[] }

const encodeHeader = (header: Header): Buffer => {
  const json = Buffer.from(JSON.stringify(header))
  const prefix = Buffer.alloc(PREFIX)
  prefix.write(MAGIC, 'latin1')
  prefix.writeUInt32LE(json.length, MAGIC.length)
  return Buffer.concat([prefix, json])
}

/** Writes a snapshot beside the file and then puts it in its place: nobody ever reads half of one. */
export const writeSnapshot = async (
  path: string,
  mark: SnapshotMark,
  sections: readonly Section[],
): Promise<void> => {
  const header = encodeHeader({ ...mark, order: endianness(), sections: sections.map(headOf) })
  const unfinished = `${path}.${process.pid}.part`
  try {
    const file = await open(unfinished, 'w', 0o600)
    try {
      let checksum = crc32(header)
      await writeAll(file, header)
      for (const group of inGroups(sections)) {
        for (const bytes of group) checksum = crc32(bytes, checksum)
        await writeGroup(file, group)
      }
      const end = Buffer.alloc(4)
      end.writeUInt32LE(checksum)
      await writeAll(file, end)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    await syncFolder(dirname(path))
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** A new name in a folder outlives a power cut only when the folder itself is written. Not every system can do this. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const readHeader = async (file: FileHandle): Promise<{ header: Header; bytes: Buffer }> => {
  const prefix = Buffer.alloc(PREFIX)
  await readAll(file, prefix)
  if (prefix.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('not a snapshot')
  const length = prefix.readUInt32LE(MAGIC.length)
  if (length > LONGEST_HEADER) throw new Error('the header is too long')
  const json = Buffer.alloc(length)
  await readAll(file, json)
  const header: Header = JSON.parse(json.toString())
  if (!Array.isArray(header.sections) || !header.sections.every(isSectionHead)) {
    throw new Error('the header lists no sections')
  }
  return { header, bytes: Buffer.concat([prefix, json]) }
}

/** Reads a snapshot. Throws when the file is not one, or not one that `accept` takes. */
export const readSnapshot = async (
  path: string,
  accept: (mark: SnapshotMark) => string | null,
): Promise<Section[]> => {
  const file = await open(path, 'r')
  try {
    const { header, bytes } = await readHeader(file)
    if (header.order !== endianness()) throw new Error('made by a machine of another kind')
    const objection = accept(header)
    if (objection !== null) throw new Error(objection)
    const announced = header.sections.reduce((sum, head) => sum + bytesIn(head), bytes.length + 4)
    if ((await file.stat()).size !== announced) throw new Error('the file has another length')
    let checksum = crc32(bytes)
    const sections = header.sections.map(emptySection)
    for (const group of inGroups(sections)) {
      await readGroup(file, group)
      for (const bytes of group) checksum = crc32(bytes, checksum)
    }
    const end = Buffer.alloc(4)
    await readAll(file, end)
    if (end.readUInt32LE() !== checksum) throw new Error('the checksum differs')
    return sections
  } finally {
    await file.close()
  }
}
