import { setTimeout as wait } from 'node:timers/promises'
import { UNKNOWN } from '#domain/project.ts'
import { databaseFile } from '../../../server/config.ts'
import { openStore } from '../../../server/store/store.ts'
import { inFolder } from '../harness.ts'
import { fill, startApp } from '../http/app.ts'

/** Milliseconds. */
export type ServiceResult = {
  count: number
  /** From the start of the process to the first answer: with no index kept, and with the one that a start has kept. */
  firstStart: number
  laterStart: number
  /** From a write by another process to the first answer that shows it; it is looked for every `LOOK_EVERY` ms. */
  visibleAfter: number
  /** The longest that any answer took meanwhile. */
  longestAnswer: number
}

const LOOK_EVERY = 10
const WORD = 'sperimentalissimo'
const PATH = `/api/projects?q=${WORD}`

const elapsed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const before = performance.now()
  const result = await work()
  return [performance.now() - before, result]
}

const ask = async (origin: string): Promise<number> => {
  const answer = await fetch(origin + PATH)
  if (!answer.ok) throw new Error(`the service answered ${answer.status}`)
  return ((await answer.json()) as { total: number }).total
}

/** One more synthetic project, written as an import at the command line writes it. */
const write = (dataDir: string): void => {
  const store = openStore({ file: databaseFile({ dataDir }) })
  const content = { ...UNKNOWN, title: `Progetto sintetico ${WORD}`, conclusion: 'ente' }
  store.projects.insert(WORD, content, { actor: 'bench' })
  store.close()
}

const started = async (folder: string) => {
  const [ms, served] = await elapsed(async () => {
    const served = await startApp(folder)
    await ask(served.origin)
    return served
  })
  return { ms, ...served }
}

const measureWrite = async (origin: string, folder: string) => {
  let longestAnswer = 0
  write(folder)
  const [visibleAfter] = await elapsed(async () => {
    for (;;) {
      const [ms, total] = await elapsed(() => ask(origin))
      longestAnswer = Math.max(longestAnswer, ms)
      if (total > 0) return
      await wait(LOOK_EVERY)
    }
  })
  return { visibleAfter, longestAnswer }
}

/** What an operator waits for: a start without an index, a start with one, and a write by another process. */
export const measureService = (
  count: number,
  progress: (text: string) => void,
): Promise<ServiceResult> =>
  inFolder(async (folder) => {
    progress(`${count} records: filling a base`)
    fill(folder, count)
    progress(`${count} records: starting`)
    const first = await started(folder)
    await first.close()
    const later = await started(folder)
    const written = await measureWrite(later.origin, folder)
    await later.close()
    return { count, firstStart: first.ms, laterStart: later.ms, ...written }
  })
