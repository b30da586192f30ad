import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { fixture } from './ingest.ts'

export type HostileFile = { name: string; bytes: Uint8Array; done: string }

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(fixture(path)))

const JSON_TEXT = JSON.stringify([
  { title: 'Uno', year: 2020, conclusion: 'ente', sections: { summary: 'Un progetto.' } },
  { title: 'Due', year: '2021', themes: ['autismo'], partners: [{ name: 'Ente' }] },
])

/** Files that are right, of every form that is taken in. */
const WHOLE: readonly [name: string, bytes: Uint8Array][] = [
  ['progetti.xlsx', read('progetti.xlsx')],
  ['zip64.xlsx', read('ingest/zip64.xlsx')],
  ['progetti.ods', read('progetti.ods')],
  ['progetti.csv', read('progetti-windows-1252.csv')],
  ['errori.csv', read('prova-errori.csv')],
  ['bridge.html', read('wiki-esportato/bridge.html')],
  ['progetti.json', strToU8(JSON_TEXT)],
  ['pagine.zip', zipSync({ 'progetti/bridge.html': read('wiki-esportato/bridge.html') })],
]

type Change = (bytes: Uint8Array) => Uint8Array

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Where in a file, as a share of it, and how much of it. */
const at = fc.double({ min: 0, max: 1, noNaN: true })
const span = fc.tuple(at, fc.integer({ min: 1, max: 2_000 }))
const cut = (bytes: Uint8Array, [from, length]: readonly [number, number]) => {
  const start = Math.floor(from * bytes.length)
  return [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ] as const
}

const SIGNS = [
  '"',
  ';',
  ',',
  '\n',
  '\r',
  '<',
  '>',
  '&',
  '{',
  '[',
  '=',
  '\u0000',
  '====',
  '{{',
  '<![CDATA[',
  '&#xFFFFFFFF;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '1e999',
  '\ud7ff\u{10ffff}',
  'PK\u0003\u0004',
]

/** What goes wrong with a file: on its way, by a broken program, or by somebody who means it. */
const changes: Record<string, fc.Arbitrary<Change>> = {
  'bytes changed': fc
    .array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 })
    .map((places) => (bytes) => {
      const changed = bytes.slice()
      for (const [where, byte] of places) changed[Math.floor(where * (changed.length - 1))] = byte
      return changed
    }),
  'cut off': at.map((end) => (bytes) => bytes.slice(0, Math.floor(end * bytes.length))),
  'beginning lost': at.map((from) => (bytes) => bytes.slice(Math.floor(from * bytes.length))),
  'a piece lost': span.map((where) => (bytes) => {
    const [before, , after] = cut(bytes, where)
    return joined(before, after)
  }),
  'a piece twice': fc
    .tuple(span, fc.integer({ min: 2, max: 60 }))
    .map(([where, times]) => (bytes) => {
      const [before, piece, after] = cut(bytes, where)
      return joined(before, ...Array.from({ length: times }, () => piece), after)
    }),
  'something put in': fc
    .tuple(at, fc.constantFrom(...SIGNS), fc.integer({ min: 1, max: 3_000 }))
    .map(([where, sign, times]) => (bytes) => {
      const [before, , after] = cut(bytes, [where, 0])
      return joined(before, strToU8(sign.repeat(times)), after)
    }),
  'nothing but zeros': span.map((where) => (bytes) => {
    const [before, piece, after] = cut(bytes, where)
    return joined(before, new Uint8Array(piece.length), after)
  }),
  'two files in one': fc.constantFrom(...WHOLE).map(
    ([, other]) =>
      (bytes) =>
        joined(bytes, other),
  ),
}

/** A change inside a package: of one of its parts, which is packed again as it should be. */
const inPackage =
  (change: Change, which: number): Change =>
  (bytes) => {
    const parts = unzipSync(bytes)
    const names = Object.keys(parts)
    const name = names[Math.floor(which * (names.length - 1))]
    if (name === undefined) return bytes
    return zipSync({ ...parts, [name]: change(parts[name] ?? new Uint8Array()) })
  }

const isPackage = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

const file = fc
  .tuple(
    fc.constantFrom(...WHOLE),
    fc
      .constantFrom(...Object.keys(changes))
      .chain((name) => changes[name]!.map((change) => [name, change] as const)),
    fc.boolean(),
    at,
    fc.constantFrom('', '', '', '.csv', '.xlsx', '.json', '.txt'),
  )
  .map(([[name, bytes], [done, change], inside, which, ending]): HostileFile => {
    const changed = inside && isPackage(bytes) ? inPackage(change, which)(bytes) : change(bytes)
    return { name: name + ending, bytes: changed, done }
  })

/** So many files with something wrong in each. */
export const hostileFiles = (count: number, seed: number): HostileFile[] =>
  fc.sample(file, { numRuns: count, seed })
