/**
 * Bytes as a text of one letter a byte: what is ASCII can be found and cut in it, and whatever else it holds comes out as it
 * went in, byte for byte.
 */
export const viewOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const bytesOf = (view: string): Uint8Array => Buffer.from(view, 'latin1')

/** A text of ours as it stands in a view of UTF-8. */
export const asUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

export const fromUtf8 = (view: string): string => Buffer.from(view, 'latin1').toString('utf8')

/** Replaces what stands from `from` to `to`; the same twice inserts. */
export type Edit = { from: number; to: number; put: string }

/** A text with all edits made; they may come in any order and must not overlap. Of two at one place the first stands first. */
export const edited = (text: string, edits: readonly Edit[]): string => {
  const ordered = edits.map((edit, at) => ({ ...edit, at }))
  ordered.sort((a, b) => a.from - b.from || a.to - b.to || a.at - b.at)
  const pieces: string[] = []
  let last = 0
  for (const { from, to, put } of ordered) {
    pieces.push(text.slice(last, from), put)
    last = to
  }
  pieces.push(text.slice(last))
  return pieces.join('')
}
