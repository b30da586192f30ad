import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { csvOf, generated } from '../ingest/testing/desk-file.ts'
import { openStore } from '../store/store.ts'
import { openTestStore } from '../store/testing/store.ts'
import { rounds } from '../testing/rounds.ts'
import { carryOut } from '../worker/carry-out.ts'
import { createIngestWorker } from '../worker/worker.ts'
import { createDesk } from './desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
// A thread that has told its result may still be closing the base.
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

const CHILD = fileURLToPath(new URL('./testing/prepare.ts', import.meta.url))
/** A process is killed this many times at moments that nobody chose. */
const TIMES = rounds(20)
/** It ends a hang, it measures nothing. */
const LONG = 300_000

const RECORDS = generated(300).map((one, at) => ({
  ...one,
  Temi: at % 100 === 0 ? 'Autismo; Mai sentita' : 'Autismo',
}))

/** A base with an import that was read, of which something was said, and that is to be read again. */
const prepare = async () => {
  const prepared = join(folder, 'prepared.sqlite')
  const store = openTestStore(undefined, prepared)
  const batch = store.batches.open({
    kind: 'import',
    state: 'caricata',
    actor: 'persona-1',
    fileName: 'prova.csv',
    sha256: store.files.keep(csvOf(RECORDS)),
  })
  const { signal } = new AbortController()
  const task = { kind: 'prepare', batch, today: '2026-06-30' } as const
  await carryOut(store, task, { onProgress: () => {}, signal })
  const [word] = store.batches.words.all(batch)
  store.batches.words.answer(batch, word!, { answer: { is: 'nothing' }, remember: false })
  store.batches.rows.tick(batch, 7, false)
  store.batches.setState(batch, 'caricata')
  store.close()
  return { prepared, batch }
}

test(
  'a process killed while it reads a file leaves an import that goes on, with what was said of it',
  async () => {
    const { prepared, batch } = await prepare()
    for (let time = 0; time < TIMES; time++) {
      const file = join(folder, `${time}.sqlite`)
      copyFileSync(prepared, file)
      const child = spawn(execPath, [CHILD, file, String(batch)], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      await once(child.stdout, 'data')
      await wait((time * 800) / TIMES)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

      const left = openStore({ file })
      left.batches.recover()
      // All of a plan or the one before it: never a part.
      expect(left.batches.rows.count(batch)).toBe(RECORDS.length)
      const desk = createDesk({
        store: left,
        worker: createIngestWorker(file),
        today: () => '2026-06-30',
        refresh: async () => {},
        nameOf: (actor) => actor,
        note: () => {},
      })
      // Whoever looks at it sets it going, where nobody works on it any more.
      desk.imports.stageOf(desk.imports.find(batch))
      await desk.jobs.wait(batch, LONG)
      expect(desk.imports.stageOf(desk.imports.find(batch))).toBe('preview')
      expect(desk.preview.sums(batch)).toMatchObject({ new: 299, left: 1, total: 300 })
      left.close()
    }
  },
  LONG,
)
