import type { FileHandle } from 'node:fs/promises'
import { asBytes, type Section } from './sections.ts'

/** How the bytes of an index go to a file and come from it. */

export const writeAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, Math.min(bytes.length - done, 1 << 26))).bytesWritten
  }
}

export const readAll = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, done, Math.min(bytes.length - done, 1 << 26))
    if (bytesRead === 0) throw new Error('the file ends too early')
    done += bytesRead
  }
}

/** A small index has thousands of sections, and each call costs more than their bytes: so many are given to one. */
const AT_ONCE = { sections: 512, bytes: 1 << 26 }

/** In order, a large one alone. */
export const inGroups = (sections: readonly Section[]): Uint8Array[][] => {
  const groups: Uint8Array[][] = []
  let room = { sections: 0, bytes: 0 }
  for (const bytes of sections.map(({ data }) => asBytes(data))) {
    if (bytes.length === 0) continue
    if (room.sections === 0 || room.bytes < bytes.length) {
      groups.push([])
      room = { ...AT_ONCE }
    }
    groups.at(-1)!.push(bytes)
    room = { sections: room.sections - 1, bytes: room.bytes - bytes.length }
  }
  return groups
}

const lengthOf = (group: readonly Uint8Array[]): number =>
  group.reduce((sum, { length }) => sum + length, 0)

export const writeGroup = async (file: FileHandle, group: Uint8Array[]): Promise<void> => {
  if (group.length === 1) return writeAll(file, group[0]!)
  const { bytesWritten } = await file.writev(group)
  if (bytesWritten !== lengthOf(group)) throw new Error('the disk takes no more')
}

export const readGroup = async (file: FileHandle, group: Uint8Array[]): Promise<void> => {
  if (group.length === 1) return readAll(file, group[0]!)
  const { bytesRead } = await file.readv(group)
  if (bytesRead !== lengthOf(group)) throw new Error('the file ends too early')
}
