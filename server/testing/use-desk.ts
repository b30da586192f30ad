import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { startTestDesk } from './desk.ts'

type Site = Awaited<ReturnType<typeof startTestDesk>>

const TIDIER = { id: 1, name: 'Prova', email: 'prova@prova.it', role: 'amministrazione' } as const

const newestBatch = ({ store }: Site): number => store.batches.latest(1)[0]?.id ?? 0

/** What the base holds, in lines, but for moments of change, which go forward only. */
const linesOf = ({ store }: Site): Set<string> =>
  new Set(
    [...store.dump()]
      .join('')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
      .split('\n'),
  )

/** Lines that one of two has and the other has not, each by its beginning. */
const differing = (one: Set<string>, other: Set<string>): string[] =>
  [...one, ...other]
    .filter((line) => !(one.has(line) && other.has(line)))
    .map((line) => line.slice(0, 200))

/** Throws away what waits of the imports since, takes back what was written, newest first, and forgets what was answered. */
const takeBack = async ({ store, desk, service, notes }: Site, since: number): Promise<void> => {
  await desk.jobs.idle()
  for (const { id } of store.batches.latest(1_000)) {
    if (id <= since) break
    if (store.batches.isWaiting(id)) store.batches.discard(id)
    else if (store.batches.byId(id)?.state === 'applicata') store.undo(id, { actor: 'prova' })
  }
  for (const { kind, key } of store.remembered.all()) await desk.forget(kind, key, TIDIER)
  await service.refresh()
  notes.length = 0
}

/**
 * One desk for all tests of a file. What a test has imported is taken back after it, so that each finds the real projects as
 * they were; a test after which they are not fails. Numbers of imports go on, and files stay kept. For tests.
 */
export const useTestDesk = (): (() => Site) => {
  let site: Site
  let newest = 0
  let seq = 0
  let lines = new Set<string>()
  const look = () => {
    newest = newestBatch(site)
    seq = site.store.changes.seq()
  }
  beforeAll(async () => {
    site = await startTestDesk()
    lines = linesOf(site)
    look()
  })
  afterEach(async () => {
    await takeBack(site, newest)
    if (site.store.changes.seq() === seq) return
    look()
    expect(differing(lines, linesOf(site)), 'what the test has left in the base').toEqual([])
  })
  afterAll(() => site.close())
  return () => site
}
