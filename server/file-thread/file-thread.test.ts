import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS } from '#domain/formats.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { aboutFile } from '../http/exports/about.ts'
import type { FileTask } from '../http/exports/write-file.ts'
import { openTestStore, syntheticProject } from '../store/testing/store.ts'
import { createFileThread } from './file-thread.ts'
import { createStoreWriter } from './store-writer.ts'

/** More than four of the portions in which records are read for a file, in several pieces. */
const COUNT = 210
const TEXT = 'Perché l’attività è già più inclusiva. '.repeat(20)

const folder = mkdtempSync(join(tmpdir(), 'file-thread-'))
const base = join(folder, 'base.sqlite')
const store = openTestStore(undefined, base)
const apart = createFileThread(base)
let all: number[] = []

beforeAll(() => {
  const origin = { importId: null, row: null, actor: 'prova' }
  store.transaction(() => {
    for (let i = 0; i < COUNT; i++) {
      const content = syntheticProject({ title: `Progetto ${i} ${TEXT}`, year: 2010 + (i % 9) })
      all = [...all, store.projects.insert(`sintetico-${i}`, content, origin).id]
    }
  })
})

afterAll(async () => {
  await apart.close()
  store.close()
  rmSync(folder, { recursive: true })
})

const taskOf = (format: FileTask['format'], total = COUNT): FileTask => ({
  format,
  dialect: 'excel',
  about: aboutFile(
    {
      query: 'tutti i progetti',
      page: 'https://prova.example.it/progetti',
      address: 'https://prova.example.it/file',
      origin: 'https://prova.example.it',
      seq: COUNT,
      updatedAt: '2026-11-22T10:00:00.000Z',
      total,
    },
    USUAL_SITE,
  ),
  ids: Float64Array.from(all),
  gone: [{ slug: 'tolto', updatedAt: '2026-11-22T09:00:00.000Z' }],
  firstSlugs: new Map([[all[0]!, 'come-si-chiamava']]),
  provenance: true,
})

const whole = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

const here = createStoreWriter(store)

describe('a file written in another thread', () => {
  test.each(FORMATS.map(({ id }) => id))('is the same, byte for byte: %s', async (format) => {
    const file = await whole(apart.write(taskOf(format)))
    expect(file.length).toBeGreaterThan(10_000)
    expect(file.equals(await whole(here(taskOf(format))))).toBe(true)
  })

  test('several at once are each whole', async () => {
    const wanted = await whole(here(taskOf('ndjson')))
    const files = await Promise.all(
      Array.from({ length: 5 }, () => whole(apart.write(taskOf('ndjson')))),
    )
    for (const file of files) expect(file.equals(wanted)).toBe(true)
  })

  test('who leaves early keeps nobody else from a file', async () => {
    for await (const piece of apart.write(taskOf('json'))) {
      expect(piece.length).toBeGreaterThan(10_000)
      break
    }
    expect((await whole(apart.write(taskOf('csv')))).toString()).toContain(`sintetico-${COUNT - 1}`)
  })

  test('what it may not become is said as anywhere', async () => {
    const tooMany = whole(apart.write(taskOf('xlsx', 1_048_576)))
    await expect(tooMany).rejects.toMatchObject({ name: 'AppError', code: 'too-large' })
  })

  test('a thread is kept while it is wanted; one that was idle has ended, and the next file starts another', async () => {
    const thread = new URL('./testing/counting-thread.ts', import.meta.url)
    const kept = createFileThread(base, { thread })
    const short = createFileThread(base, { thread, idleMs: 0 })
    for (const written of ['1', '2']) {
      expect((await whole(kept.write(taskOf('csv')))).toString()).toBe(written)
      expect((await whole(short.write(taskOf('csv')))).toString()).toBe('1')
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await Promise.all([kept.close(), short.close()])
  })

  test('a thread that dies breaks its files, and no other', async () => {
    const dying = createFileThread(base, {
      thread: new URL('./testing/dying-thread.ts', import.meta.url),
    })
    const files = [whole(dying.write(taskOf('csv'))), whole(dying.write(taskOf('json')))]
    for (const file of files) await expect(file).rejects.toThrow('has ended')
    await expect(whole(dying.write(taskOf('csv')))).rejects.toThrow('has ended')
  })

  test('who leaves a thread that has died ends no other', async () => {
    const thread = createFileThread(base, {
      thread: new URL('./testing/dying-once-thread.ts', import.meta.url),
      idleMs: 0,
    })
    const slow = thread.write(taskOf('csv'))
    await slow.next()
    const other = thread.write(taskOf('json'))
    await expect(whole(other)).rejects.toThrow('has ended')
    const next = thread.write(taskOf('ndjson'))
    await next.next()
    await slow.return(undefined)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await whole(next)).toString()).toBe('secondo pezzo')
    await thread.close()
  })

  test('a base that is not there is an error that says so, not silence', async () => {
    const nowhere = createFileThread(join(folder, 'nessuna', '\0'))
    await expect(whole(nowhere.write(taskOf('csv')))).rejects.toThrow('null bytes')
  })
})
