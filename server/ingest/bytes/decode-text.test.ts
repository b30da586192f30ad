import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const TEXT = 'Titolo;In breve\nPerché è così;«città» – più volontà, l’età: già però\n'

const encode = (text: string) => new TextEncoder().encode(text)

/** Bytes of a single-byte code, by the letters that the text above has beyond ASCII. */
const inCode = (codes: Record<string, number>, text = TEXT) =>
  Uint8Array.from(text, (char) => codes[char] ?? char.charCodeAt(0))

const WINDOWS = {
  é: 0xe9,
  è: 0xe8,
  ì: 0xec,
  '«': 0xab,
  à: 0xe0,
  '»': 0xbb,
  '–': 0x96,
  ù: 0xf9,
  '’': 0x92,
  ò: 0xf2,
}
const MAC = {
  é: 0x8e,
  è: 0x8f,
  ì: 0x93,
  '«': 0xc7,
  à: 0x88,
  '»': 0xc8,
  '–': 0xd0,
  ù: 0x9d,
  '’': 0xd5,
  ò: 0x98,
}
const DOS = { é: 0x82, è: 0x8a, ì: 0x8d, '«': 0xae, à: 0x85, '»': 0xaf, ù: 0x97, ò: 0x95 }
const PLAIN = TEXT.replace('–', '-').replace('’', "'")

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

const twice = (text: string) => encode(new TextDecoder('windows-1252').decode(encode(text)))

describe('text is read as it was written, and the reader says what had to be recognised', () => {
  test.each<[string, Uint8Array, string, string, string[]]>([
    ['UTF-8', encode(TEXT), TEXT, 'utf-8', []],
    ['UTF-8 with its mark', encode(`\ufeff${TEXT}`), TEXT, 'utf-8', []],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT, 'utf-16le', []],
    ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), TEXT, 'utf-16le', []],
    ['UTF-16, high bytes first', bigEndian(`\ufeff${TEXT}`), TEXT, 'utf-16be', []],
    ['UTF-16, high bytes first, without its mark', bigEndian(TEXT), TEXT, 'utf-16be', []],
    ['Windows-1252', inCode(WINDOWS), TEXT, 'windows-1252', []],
    ['MacRoman', inCode(MAC), TEXT, 'macintosh', ['encoding-recognised']],
    ['code page 850', inCode(DOS, PLAIN), PLAIN, 'cp850', ['encoding-recognised']],
    ['UTF-8 that was encoded twice', twice(TEXT), TEXT, 'utf-8', ['double-encoded']],
    [
      'and three times',
      twice(new TextDecoder().decode(twice(TEXT))),
      TEXT,
      'utf-8',
      ['double-encoded'],
    ],
    [
      'UTF-8 with one byte of Windows-1252',
      Buffer.concat([encode(`${TEXT}B;caff`), Uint8Array.of(0xe8, 10)]),
      `${TEXT}B;caffè\n`,
      'utf-8',
      ['encoding-mixed'],
    ],
    [
      'characters lost before',
      encode('Perch\ufffd;x'),
      'Perch\ufffd;x',
      'utf-8',
      ['lost-characters'],
    ],
    [
      'bytes of no code that Italians use',
      Uint8Array.of(65, 0xbd, 0xbe, 0xac, 66),
      'A½¾¬B',
      'windows-1252',
      ['encoding-uncertain'],
    ],
  ])('%s', (_, bytes, text, encoding, codes) => {
    const decoded = decodeText(bytes)
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.notices.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['Mac', Uint8Array.of(99, 97, 102, 102, 0x8f), 'caffè'],
    ['DOS', Uint8Array.of(99, 97, 102, 102, 0x8a), 'caffè'],
    ['Windows', Uint8Array.of(99, 97, 102, 102, 0xe8), 'caffè'],
    ['Windows, in capitals with a mark', Uint8Array.of(67, 0xc0, 0xbb), 'CÀ»'],
  ])('one word of %s is enough', (_, bytes, text) => {
    expect(decodeText(bytes).text).toBe(text)
  })

  test('letters side by side that only look like a double encoding stay', () => {
    for (const text of ['PERCHÈ»', 'CAFÉ»', 'È–', 'SÌ°', 'São Paulo', 'Âge', 'à€']) {
      expect(decodeText(encode(text)).text).toBe(text)
    }
  })

  test('the sample is the place that was changed', () => {
    const bytes = Buffer.concat([encode('Perché è così\nB;caff'), Uint8Array.of(0xe8)])
    expect(decodeText(bytes).notices).toMatchObject([{ lines: [2], sample: 'caffè' }])
  })
})
