/** The length of the UTF-8 sequence at a place, 0 where there is none. */
const sequenceAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] as number
  const length =
    lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length < 2) return length
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  const second = bytes[at + 1] as number
  const broken =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f)
  return broken ? 0 : length
}

/** Text that is mostly UTF-8: sequences that stand in UTF-8 outnumber the bytes that do not. */
export const hasUtf8 = (bytes: Uint8Array): boolean => {
  let sound = 0
  let odd = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at)
    if (length > 1) sound += 1
    if (length === 0) odd += 1
    at += Math.max(length, 1)
  }
  return sound > odd
}

/** UTF-8 with stray bytes of Windows-1252: the lines of the text (1-based) where these stand, and where the first is. */
export const decodeMixed = (
  bytes: Uint8Array,
): { text: string; lines: number[]; sampleAt: number } => {
  const utf8 = new TextDecoder()
  const windows = new TextDecoder('windows-1252')
  const lines = new Set<number>()
  let text = ''
  let sampleAt = -1
  let from = 0
  let line = 1
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at)
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line += 1
    if (length === 0) {
      text += utf8.decode(bytes.subarray(from, at))
      if (sampleAt === -1) sampleAt = text.length
      text += windows.decode(bytes.subarray(at, at + 1))
      lines.add(line)
      from = at + 1
    }
    at += Math.max(length, 1)
  }
  text += utf8.decode(bytes.subarray(from))
  return { text, lines: [...lines], sampleAt }
}

const WINDOWS = new TextDecoder('windows-1252')
const BYTE_OF: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, at) => [WINDOWS.decode(Uint8Array.of(at + 0x80)), at + 0x80]),
)

/** What UTF-8 looks like when it was read as Windows-1252: "Ã¨" for "è", "â€™" for "’". */
const TWICE = /Ã[\u0080-\uffff]|Â[\u0080-\uffff]|â[\u0080-\uffff]{2}/gu
/** Letters of western languages and the marks of typesetting: nothing else is worth a repair. */
const PLAUSIBLE = /^[\u00a0-\u00ff\u2010-\u2044\u20ac\u2122]$/u

const once = (text: string): { text: string; count: number } => {
  let count = 0
  const mended = text.replace(TWICE, (piece) => {
    const bytes = Array.from(piece, (char) => BYTE_OF.get(char) ?? 0)
    const char = new TextDecoder().decode(Uint8Array.from(bytes))
    if (!PLAUSIBLE.test(char)) return piece
    count += 1
    return char
  })
  return { text: mended, count }
}

/** Mends text that was encoded twice (or three times). No Italian word has these pairs of letters. */
export const mendTwice = (text: string): { text: string; count: number } => {
  if (!/[ÃÂâ]/.test(text)) return { text, count: 0 }
  const first = once(text)
  if (first.count === 0) return first
  const second = once(first.text)
  return { text: second.text, count: first.count }
}
