import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import type { IngestProgress } from '../ingest/read-claims.ts'
import { openStore } from '../store/store.ts'
import { openTestStore } from '../store/testing/store.ts'
import { rounds } from '../testing/rounds.ts'
import { carryOut } from './carry-out.ts'
import type { Task } from './tasks.ts'
import { createIngestWorker } from './worker.ts'

const root = mkdtempSync(join(tmpdir(), 'worker-'))
// A thread that has told its result may still be closing the base.
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

const CHILD = fileURLToPath(new URL('./testing/take.ts', import.meta.url))
/** It ends a hang, it measures nothing. */
const LONG = 300_000

let count = 0
let file: string

beforeEach(() => {
  file = join(root, `${++count}.sqlite`)
  openTestStore(undefined, file).close()
})

const table = (rows: number, year = 2018) =>
  Buffer.from(
    [
      'Titolo;Fine',
      ...Array.from({ length: rows }, (_, at) => `Progetto numero ${at};${year}`),
    ].join('\n'),
  )

const about = { name: 'prova.csv', today: '2026-06-30', actor: 'prova' }

/** What a base says but for the moments at which it was written, as a short name; and the state of its newest batch. */
const look = (path = file) => {
  const store = openStore({ file: path })
  store.batches.recover()
  const text = [...store.dump()].join('').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
  const dump = createHash('sha256').update(text).digest('hex')
  const state = store.batches.latest(1)[0]?.state
  const projects = store.projects.count()
  store.close()
  return { dump, state, projects }
}

/** What comes before that of which a test is, in this thread. Returns the number of its batch. */
const prepare = async (task: Task, path = file): Promise<number> => {
  const store = openStore({ file: path })
  const { signal } = new AbortController()
  try {
    await carryOut(store, task, { onProgress: () => {}, signal })
    return store.batches.latest(1)[0]?.id ?? 0
  } finally {
    store.close()
  }
}

describe('work in a thread', () => {
  test('a file is planned, applied and taken back, with word of how far it is', async () => {
    const worker = createIngestWorker(file)
    const before = look().dump
    const heard: IngestProgress[] = []
    const onProgress = (progress: IngestProgress) => heard.push(progress)
    const plan = await worker.run({ kind: 'plan', bytes: table(250), ...about }, { onProgress })
    expect([plan.counts.new, look().projects, look().state]).toEqual([250, 0, 'in-anteprima'])
    const batch = plan.importId ?? 0
    const applied = await worker.run({ kind: 'apply', batch, actor: 'prova' }, { onProgress })
    expect(applied).toMatchObject({ outcome: 'applied', counts: { added: 250 } })
    expect(look().projects).toBe(250)
    const undone = await worker.run({ kind: 'undo', batch, actor: 'prova' })
    expect(undone).toMatchObject({ outcome: 'undone' })
    expect(look().dump).toBe(before)
    expect(heard).toContainEqual({ phase: 'read', done: 200, total: null })
    expect(heard.at(-1)).toEqual({ phase: 'write', done: 250, total: 250 })
  })

  test('others see nothing of a file until all of it is written', async () => {
    const seen = new Set<number>()
    const store = openStore({ file })
    // It is told of while it is read, long before it is written.
    await createIngestWorker(file).run(
      { kind: 'take', bytes: table(390), ...about },
      { onProgress: () => seen.add(store.projects.count()) },
    )
    seen.add(store.projects.count())
    store.close()
    expect([...seen]).toEqual([0, 390])
  })

  test('tasks come one after another, and one that fails does not keep the next from its turn', async () => {
    const batch = await prepare({ kind: 'plan', bytes: table(50), ...about })
    const worker = createIngestWorker(file)
    const empty = worker.run({ kind: 'take', bytes: Buffer.from('%PDF-1.4'), ...about })
    const first = worker.run({ kind: 'apply', batch, actor: 'prova' })
    const second = worker.run({ kind: 'undo', batch, actor: 'prova' })
    await expect(empty).rejects.toMatchObject({ name: 'AppError', code: 'invalid' })
    expect(await first).toMatchObject({ outcome: 'applied', counts: { added: 50 } })
    expect(await second).toMatchObject({ outcome: 'undone' })
  })

  test('a task that nobody waits for any more is given up before it writes', async () => {
    const stopping = new AbortController()
    const { signal } = stopping
    const before = look().dump
    const taking = createIngestWorker(file).run(
      { kind: 'take', bytes: table(3_000), ...about },
      { signal, onProgress: ({ phase }) => phase === 'read' && stopping.abort(new Error('away')) },
    )
    await expect(taking).rejects.toThrow('away')
    expect(look().dump).toBe(before)
    const late = createIngestWorker(file).run(
      { kind: 'take', bytes: table(5), ...about },
      { signal },
    )
    await expect(late).rejects.toThrow('away')
  })

  test('a base that is not there any more is told as an error, not as silence', async () => {
    const worker = createIngestWorker(join(root, 'nessuna', '\0'))
    await expect(worker.run({ kind: 'undo', batch: 1, actor: 'prova' })).rejects.toThrow()
  })
})

describe('a thread that dies alone', () => {
  const DYING = new URL('./testing/dying-thread.ts', import.meta.url)

  const planned = () => prepare({ kind: 'plan', bytes: table(20), ...about })

  test('before it has written leaves a preview that can be applied at once', async () => {
    const batch = await planned()
    const dying = createIngestWorker(file, { thread: DYING })
    await expect(dying.run({ kind: 'apply', batch, actor: 'muore-prima' })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('non è stato scritto niente'),
    })
    const applied = await createIngestWorker(file).run({ kind: 'apply', batch, actor: 'prova' })
    expect(applied).toMatchObject({ outcome: 'applied', counts: { added: 20 } })
  })

  test('after it has written all is not told to have written nothing', async () => {
    const batch = await planned()
    const dying = createIngestWorker(file, { thread: DYING })
    await expect(dying.run({ kind: 'apply', batch, actor: 'muore-dopo' })).rejects.toMatchObject({
      message: expect.stringContaining('scritto per intero'),
    })
    expect(look().projects).toBe(20)
  })

  test('a base of a newer program is refused by an error of ours', async () => {
    const sqlite = new Database(file)
    sqlite.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e12)").run()
    sqlite.close()
    const running = createIngestWorker(file).run({ kind: 'undo', batch: 1, actor: 'prova' })
    await expect(running).rejects.toBeInstanceOf(AppError)
  })
})

/** A process is killed this many times at moments that nobody chose. */
const TIMES = rounds(20)

describe.each([
  ['apply', 'applicata'],
  ['undo', 'annullata'],
] as const)('a process killed while a thread of it does "%s"', (step, whole) => {
  test(
    'leaves all of it or nothing, and the step can be repeated',
    async () => {
      await prepare({ kind: 'take', bytes: table(40, 2017), ...about })
      const batch = await prepare({ kind: 'plan', bytes: table(80, 2018), ...about })
      if (step === 'undo') await prepare({ kind: 'apply', batch, actor: 'prova' })
      const before = look().dump
      const copy = join(root, `${step}.sqlite`)
      const fresh = () => {
        for (const end of ['', '-wal', '-shm']) {
          rmSync(copy + end, { force: true })
          if (existsSync(file + end)) copyFileSync(file + end, copy + end)
        }
      }
      fresh()
      await prepare({ kind: step, batch, actor: 'prova' }, copy)
      const after = look(copy).dump
      expect(after).not.toBe(before)
      for (let time = 0; time < TIMES; time++) {
        fresh()
        const child = spawn(execPath, [CHILD, copy, step, String(batch)], {
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        await once(child.stdout, 'data')
        await wait((time * 600) / TIMES)
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        const left = look(copy)
        expect([before, after]).toContain(left.dump)
        if (left.dump === after) continue
        const again = await createIngestWorker(copy).run({ kind: step, batch, actor: 'prova' })
        expect(again.outcome).toBe(step === 'apply' ? 'applied' : 'undone')
        expect(look(copy).dump).toBe(after)
      }
      const store = openStore({ file: copy })
      expect(store.batches.byId(batch)?.state).toBe(whole)
      store.close()
    },
    LONG,
  )
})
