import { inflateRawSync } from 'node:zlib'
import { INGEST_LIMITS } from '../limits.ts'
import { refuseFile } from './refuse-file.ts'
import { findDirectory, sizesOf } from './zip-directory.ts'

export type ZipPart = {
  name: string
  method: number
  /** Bytes in the archive and once inflated, as the central directory states them. */
  compressed: number
  size: number
  offset: number
  /** A symbolic link: its content is a path, not a file. */
  link: boolean
}

const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STREAMED = 0x0008
/** The kind of file in the high bits of Unix attributes. */
const LINK = 0xa

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Sizes are checked here, before anything is inflated; whoever inflates stops at the size stated. An archive that
 * states nothing to stop at is refused: our limits would have no hold on it.
 */
const assertHonest = (part: ZipPart, flags: number) => {
  const bottomless =
    part.method === 8 &&
    (part.compressed === 0 ? (flags & STREAMED) !== 0 : part.size === 0 && part.compressed > 64)
  if (bottomless || ![0, 8].includes(part.method)) refuseFile({ code: 'damaged' })
  if (part.method === 0 && part.size !== part.compressed) refuseFile({ code: 'damaged' })
  if (part.size > 1_000_000 && part.size > part.compressed * INGEST_LIMITS.inflation) {
    refuseFile({ code: 'inflates-too-much' })
  }
}

/** Parts that share bytes inflate to many times what the archive holds. */
const assertApart = (parts: ZipPart[]) => {
  parts.sort((a, b) => a.offset - b.offset)
  for (const [at, { offset, compressed }] of parts.entries()) {
    const next = parts[at + 1]
    if (next && offset + 30 + compressed > next.offset) refuseFile({ code: 'damaged' })
  }
}

/** The parts of a zip archive by name. Refuses archives that inflate beyond the limits, by what they state. */
export const readZipDirectory = (bytes: Uint8Array): Map<string, ZipPart> => {
  const view = viewOf(bytes)
  const { offset, count } = findDirectory(view)
  if (count > INGEST_LIMITS.entries) refuseFile({ code: 'inflates-too-much' })
  const parts = new Map<string, ZipPart>()
  let at = offset
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY)
      refuseFile({ code: 'damaged' })
    const flags = view.getUint16(at + 8, true)
    if ((flags & 1) !== 0) refuseFile({ code: 'encrypted' })
    const nameLength = view.getUint16(at + 28, true)
    const part = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      link: view.getUint32(at + 38, true) >>> 28 === LINK,
      ...sizesOf(view, at),
    }
    assertHonest(part, flags)
    total += part.size
    if (total > INGEST_LIMITS.inflatedBytes) refuseFile({ code: 'inflates-too-much' })
    // Two parts of one name: programs differ in which of them they show.
    if (parts.has(part.name)) refuseFile({ code: 'damaged' })
    parts.set(part.name, part)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  assertApart([...parts.values()])
  return parts
}

/** The content of one part, at most as long as the directory states. */
export const readZipPart = (
  bytes: Uint8Array,
  part: ZipPart,
  most: number = INGEST_LIMITS.partBytes,
): Uint8Array => {
  if (part.size > most) refuseFile({ code: 'inflates-too-much' })
  const view = viewOf(bytes)
  if (part.offset + 30 > view.byteLength || view.getUint32(part.offset, true) !== LOCAL) {
    refuseFile({ code: 'damaged' })
  }
  const from =
    part.offset +
    30 +
    view.getUint16(part.offset + 26, true) +
    view.getUint16(part.offset + 28, true)
  const packed = bytes.subarray(from, from + part.compressed)
  if (part.method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) })
  } catch {
    return refuseFile({ code: 'damaged' })
  }
}
