import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rounds } from '../../../../testing/rounds.ts'
import { documentArbitrary, queryArbitrary } from '../../../testing/arbitraries.ts'
import { bareLanguage } from '../../../testing/setup.ts'
import { createEmbeddedEngine, openEmbeddedEngine } from '../../engine.ts'

const { vocabularies, ...setup } = bareLanguage()
const oneBase = (seq: number) => `one ${seq}`

const documents = fc
  .sample(documentArbitrary(vocabularies), { numRuns: 60, seed: 7 })
  .map((document, i) => ({ ...document, id: i + 1 }))
const queries = fc.sample(queryArbitrary, { numRuns: rounds(300), seed: 7 })

/** A letter, and one behind each of the words that most records have. */
const TYPED = ['a', 'lavoro a', 'lavoro p', 'progetto s', 'di l', 'legge v']

describe('a snapshot', () => {
  let folder = ''
  let file = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
    file = join(folder, 'index.snapshot')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const filled = async () => {
    const engine = createEmbeddedEngine({ ...setup, segmentSize: 9 })
    await engine.apply({ seq: 40, upserts: documents, deletes: [3, 5] })
    return engine
  }
  const restore = (fingerprint = oneBase) =>
    openEmbeddedEngine({ ...setup, segmentSize: 9 }, { file, fingerprint })

  it('gives an engine that answers like the one it was made from, and can be written to', async () => {
    const before = await filled()
    await before.save({ file, fingerprint: oneBase })
    const { engine: after, reason } = await restore()
    expect([reason, after.seq(), after.size()]).toEqual([null, 40, before.size()])
    const change = { seq: 41, upserts: [documents[1]!, documents[8]!], deletes: [7, 9] }
    for (const step of [0, 1]) {
      for (const query of queries)
        expect(await after.search(query)).toEqual(await before.search(query))
      for (const typed of TYPED)
        expect(await after.suggest(typed, 10)).toEqual(await before.suggest(typed, 10))
      if (step === 0) for (const engine of [before, after]) await engine.apply(change)
    }
  })

  it('holds the moment of the call, whatever is written while it is made', async () => {
    const engine = await filled()
    const expected = await engine.search(queries[0]!)
    const saving = engine.save({ file, fingerprint: oneBase })
    await engine.apply({ seq: 50, upserts: [], deletes: documents.map(({ id }) => id) })
    await saving
    const { engine: after } = await restore()
    expect(after.seq()).toBe(40)
    expect(await after.search(queries[0]!)).toEqual(expected)
  })

  it('leaves nothing but itself in the folder, and replaces an older one', async () => {
    const engine = await filled()
    await engine.save({ file, fingerprint: oneBase })
    await engine.save({ file, fingerprint: oneBase })
    expect(await readdir(folder)).toEqual(['index.snapshot'])
  })

  it.each([
    ['is not there', null, /ENOENT/],
    ['knows a change that this base has not', () => '', /another base/],
    ['knows another change by this number', (seq: number) => `two ${seq}`, /another base/],
  ])('that %s is not taken', async (_, fingerprint, why) => {
    if (fingerprint !== null) await (await filled()).save({ file, fingerprint: oneBase })
    const { engine, reason } = await restore(fingerprint ?? oneBase)
    expect(reason).toMatch(why)
    expect([engine.seq(), engine.size()]).toEqual([0, 0])
  })

  it('made with another analysis is not taken', async () => {
    await (await filled()).save({ file, fingerprint: oneBase })
    const language = { ...setup.language, hash: 'another' }
    const opened = await openEmbeddedEngine({ ...setup, language }, { file, fingerprint: oneBase })
    expect(opened.reason).toMatch(/another analysis/)
  })

  it('of which most records are gone is not worth being taken', async () => {
    const engine = await filled()
    await engine.apply({ seq: 40, upserts: [], deletes: documents.map(({ id }) => id) })
    await engine.save({ file, fingerprint: oneBase })
    expect((await restore()).reason).toMatch(/removed/)
  })

  it('that has come to many small segments, one for each start, is not taken', async () => {
    // As after thirty starts: each record has a segment of its own.
    const often = createEmbeddedEngine({ ...setup, segmentSize: 1 })
    await often.apply({ seq: 40, upserts: documents.slice(0, 30), deletes: [] })
    await often.save({ file, fingerprint: oneBase })
    let starts = 30
    for (let seq = 41; starts < 200; starts++, seq++) {
      const { engine, reason } = await restore()
      if (reason !== null) {
        expect(reason).toBe('too many small segments')
        break
      }
      await engine.apply({ seq, upserts: [{ ...documents[0]!, id: 1_000 + seq }], deletes: [] })
      await engine.save({ file, fingerprint: oneBase })
    }
    expect(starts).toBeGreaterThan(60)
    expect(starts).toBeLessThan(80)
  })

  it('with any byte changed, or any part missing, is not taken', async () => {
    await (await filled()).save({ file, fingerprint: oneBase })
    const whole = join(folder, 'whole')
    await copyFile(file, whole)
    const bytes = await readFile(whole)
    const step = Math.max(1, Math.floor(bytes.length / rounds(300)))
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Buffer.from(bytes)
      changed[at]! ^= 0x41
      await writeFile(file, changed)
      expect((await restore()).reason).not.toBeNull()
    }
    for (const length of [0, 1, 8, 11, 12, 200, bytes.length >> 1, bytes.length - 1]) {
      await writeFile(file, bytes.subarray(0, length))
      expect((await restore()).reason).not.toBeNull()
    }
    await writeFile(file, Buffer.concat([bytes, Buffer.from('x')]))
    expect((await restore()).reason).not.toBeNull()
    await copyFile(whole, file)
    expect((await restore()).reason).toBeNull()
  })
})
