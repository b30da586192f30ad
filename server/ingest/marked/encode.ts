import type { Encoding } from '../bytes/encoding.ts'
import { decodeCp850 } from '../bytes/single-byte.ts'
import { asUtf8, bytesOf, viewOf } from './edit.ts'

/** What stands for letters that an old code of characters does not have. */
const INSTEAD: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': "'",
  '”': "'",
  '«': "'",
  '»': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '€': 'EUR',
}

/** The byte of each letter of a code of one byte a letter, from what its bytes are read as. */
const tableOf = (encoding: 'windows-1252' | 'macintosh' | 'cp850'): ReadonlyMap<string, string> => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  const text = encoding === 'cp850' ? decodeCp850(bytes) : new TextDecoder(encoding).decode(bytes)
  return new Map([...text].map((letter, at) => [letter, String.fromCharCode(at)]))
}

const singleByte = (text: string, table: ReadonlyMap<string, string>): string =>
  [...text.normalize('NFC')].map((letter) => table.get(letter) ?? INSTEAD[letter] ?? '?').join('')

/**
 * A text as something in which its separators and quotes can be found one letter a place, and how to go back to its bytes:
 * all that is not changed in between comes out as it was.
 */
export const codecOf = (encoding: Encoding) => {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const swap = (bytes: Uint8Array) =>
      encoding === 'utf-16le' ? bytes : Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
    return {
      view: (bytes: Uint8Array) => Buffer.from(swap(bytes)).toString('utf16le'),
      bytes: (view: string) => swap(Buffer.from(view, 'utf16le')),
      put: (text: string) => text,
      mark: '\ufeff',
    }
  }
  const table = encoding === 'utf-8' ? null : tableOf(encoding)
  return {
    view: viewOf,
    bytes: bytesOf,
    put: (text: string) => (table === null ? asUtf8(text) : singleByte(text, table)),
    mark: encoding === 'utf-8' ? asUtf8('\ufeff') : '',
  }
}
