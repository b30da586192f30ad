import { shown } from '../problems/problem.ts'
import type { ReadingNotice } from '../problems/reading-problem.ts'
import type { Encoding } from './encoding.ts'
import { chooseEncoding, decodeCp850 } from './single-byte.ts'
import { decodeMixed, hasUtf8, mendTwice } from './utf8.ts'

type FileNotice = { row: null } & ReadingNotice

export type DecodedText = { text: string; encoding: Encoding; notices: FileNotice[] }

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const marked = (bytes: Uint8Array): Encoding | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]

const SAMPLE = 8_192

/** UTF-16 without its mark: of Latin text every second byte is zero. */
const silentUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const zeros: [number, number] = [0, 0]
  const length = Math.min(bytes.length, SAMPLE) & ~1
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1 ? 1 : 0] += 1
  const [even, odd] = zeros
  if (length < 8 || bytes.length % 2 !== 0) return undefined
  if (odd > length * 0.35 && even < length * 0.05) return 'utf-16le'
  return even > length * 0.35 && odd < length * 0.05 ? 'utf-16be' : undefined
}

/** The words around a place of a text, for a person to check. */
const wordsAround = (text: string, at: number): string => {
  const start = Math.max(0, at - 30)
  const before = text.slice(start, at).search(/[^\s;,|"]*(?:\s[^\s;,|"]*)?$/u)
  const from = start + Math.max(before, 0)
  return shown((/^[^\r\n;|\t"]{0,50}/u.exec(text.slice(from, from + 60))?.[0] ?? '').trim())
}

/** The words around the first place that a pattern finds. */
const sampleOf = (text: string, pattern: RegExp): string => wordsAround(text, text.search(pattern))

const lostNotices = (text: string): FileNotice[] => {
  const count = text.split('\ufffd').length - 1
  return count === 0
    ? []
    : [{ row: null, code: 'lost-characters', count, sample: sampleOf(text, /\ufffd/u) }]
}

const fromUnicode = (decoded: string, encoding: Encoding): DecodedText => {
  const { text, count } = mendTwice(decoded)
  const notices = lostNotices(text)
  if (count > 0) {
    const sample = sampleOf(text, /[\u0080-\uffff]/u)
    notices.push({ row: null, code: 'double-encoded', count, sample })
  }
  return { text, encoding, notices }
}

const fromSingleBytes = (bytes: Uint8Array): DecodedText => {
  const { encoding, certain } = chooseEncoding(bytes)
  const decoded =
    encoding === 'cp850' ? decodeCp850(bytes) : new TextDecoder(encoding).decode(bytes)
  const { text, count } = mendTwice(decoded)
  const sample = sampleOf(text, /[\u0080-\uffff]/u)
  const notices: FileNotice[] = []
  if (encoding !== 'windows-1252') {
    notices.push({ row: null, code: 'encoding-recognised', encoding, sample })
  } else if (!certain) notices.push({ row: null, code: 'encoding-uncertain', sample })
  if (count > 0) notices.push({ row: null, code: 'double-encoded', count, sample })
  return { text, encoding, notices }
}

const LINES_SHOWN = 20

const fromMixed = (bytes: Uint8Array): DecodedText => {
  const { text, lines, sampleAt } = decodeMixed(bytes)
  const { text: mended } = mendTwice(text)
  const sample = wordsAround(text, sampleAt)
  const notice: FileNotice = {
    row: null,
    code: 'encoding-mixed',
    lines: lines.slice(0, LINES_SHOWN),
    more: Math.max(0, lines.length - LINES_SHOWN),
    sample,
  }
  return { text: mended, encoding: 'utf-8', notices: [notice, ...lostNotices(mended)] }
}

/**
 * Text from bytes: as the byte order mark says, else UTF-8, else the single-byte code under which the accents make
 * sense. What had to be recognised, mended or guessed is said in notices.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const stated = marked(bytes) ?? silentUtf16(bytes)
  if (stated === 'utf-16le' || stated === 'utf-16be') {
    return fromUnicode(new TextDecoder(stated).decode(bytes), stated)
  }
  try {
    return fromUnicode(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8')
  } catch {
    return stated === 'utf-8' || hasUtf8(bytes) ? fromMixed(bytes) : fromSingleBytes(bytes)
  }
}

/** Bytes that no text has near its beginning, unless it is UTF-16. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  const encoding = marked(bytes) ?? silentUtf16(bytes)
  return !encoding?.startsWith('utf-16') && bytes.subarray(0, SAMPLE).includes(0)
}
