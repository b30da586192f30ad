import type { Encoding } from './source.ts'

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Text from bytes: as the byte order mark says, else strict UTF-8, else Windows-1252, which any byte fits. */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: Encoding } => {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) {
      return { text: new TextDecoder(encoding).decode(bytes), encoding }
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** Bytes that no text has near its beginning, unless a mark says that it is UTF-16. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  const marked = MARKS.slice(1).some(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  return !marked && bytes.subarray(0, 8_192).includes(0)
}
