import { setTimeout as wait } from 'node:timers/promises'
import type { Project } from '#domain/project.ts'
import { type ChangeSource, catchUp } from '../../catch-up.ts'
import type { SearchDocument } from '../../engine.ts'
import { serverMessages } from '../messages.ts'
import { serverWords } from '../server/connection.ts'
import type { ServerIndex } from './server-index.ts'

export type SyncSource = ChangeSource & {
  changes: ChangeSource['changes'] & { seq: () => number }
}

export type SyncOptions = {
  index: ServerIndex
  store: SyncSource
  toDocument: (project: Project) => SearchDocument
  say: (line: string) => void
  /** Between two looks at the store; doubled after each failure, up to `mostMs`. */
  everyMs?: number | undefined
  mostMs?: number
  /** How long closing waits for a step under way; one that is cut off is taken up by the next process. */
  closeMs?: number
}

/** Changes that one request takes in, so that readers see all of them or none. */
const MOST_AT_ONCE = 500

/**
 * Keeps the server's index level with the store. A step looks at what the server really holds, so it does not matter who
 * crashed, or when: what is missing is sent again, and sending something twice changes nothing. While the server is away
 * the steps come less often; the first that succeeds makes the engine `ready` again.
 */
export const createSync = ({
  index,
  store,
  toDocument,
  say,
  everyMs = 1_000,
  mostMs = 10_000,
  closeMs = 2_000,
}: SyncOptions) => {
  const state = {
    ready: false,
    problem: serverMessages.notReached as string | null,
    pause: everyMs,
  }
  let timer: NodeJS.Timeout | null = null
  let closed = false
  let running: Promise<void> | null = null
  /** This process has seen the index as it must be: one of an empty base stays empty, and is not made again each time. */
  let made = false

  /** What comes in several requests would be seen in pieces: the other engine, which shows it whole, answers meanwhile. */
  const stepBack = (changes: number) => {
    Object.assign(state, { ready: false, problem: serverMessages.takesMany(changes) })
  }

  const fill = (target: Parameters<typeof catchUp>[0]) => catchUp(target, store, toDocument)

  const bring = async (): Promise<void> => {
    const { kind, seq } = await index.look()
    const isMade = kind === 'ours' || (kind === 'empty' && made)
    // Nothing is asked of an index that is not ours, or not there, until it is.
    if (!isMade) state.ready = false
    // An index ahead of the store belongs to another base, or to this one before a restore.
    if (kind === 'other' || seq > store.changes.seq()) {
      say(serverMessages.rebuilds)
      await index.rebuild(fill, { afresh: kind !== 'other' })
    } else if (!isMade) await index.create()
    else if (!made) await index.tidy()
    made = true
    const lacking = store.changes.since(index.seq(), MOST_AT_ONCE + 1).length
    if (lacking > MOST_AT_ONCE) stepBack(store.changes.seq() - index.seq())
    await fill(index)
    await index.probe()
  }

  const succeed = () => {
    if (state.problem !== null) say(serverMessages.answers)
    Object.assign(state, { ready: true, problem: null, pause: everyMs })
  }

  const distrust = (error: unknown) => {
    const problem = serverWords(error)
    if (state.problem !== problem) say(serverMessages.isAway(problem))
    Object.assign(state, { ready: false, problem })
  }

  const fail = (error: unknown) => {
    distrust(error)
    state.pause = Math.min(state.pause * 2, mostMs)
  }

  /** One step at a time; a second caller gets the one under way. Never rejects: `problem` tells. */
  const step = (): Promise<void> => {
    running ??= bring()
      .then(succeed, fail)
      .finally(() => {
        running = null
      })
    return running
  }

  const again = () => {
    if (closed) return
    timer = setTimeout(loop, state.pause)
    timer.unref()
  }
  const loop = () => void step().finally(again)

  return {
    step,
    /** Steps for ever, from now on. */
    start: loop,
    /** Whether searches may go to the server. */
    isReady: (): boolean => state.ready,
    /** A search has failed: no other goes to the server until a step has succeeded. */
    distrust,
    health: () => {
      const refused = index.refusals()
      const [first] = refused
      return {
        name: 'meilisearch' as const,
        ready: state.ready,
        seq: index.seq(),
        lag: Math.max(0, store.changes.seq() - index.seq()),
        problem:
          state.problem ??
          (first ? serverMessages.recordsRefused(refused.size, String(first[0]), first[1]) : null),
      }
    },
    close: async (): Promise<void> => {
      closed = true
      if (timer) clearTimeout(timer)
      await Promise.race([running, wait(closeMs, undefined, { ref: false })])
    },
  }
}
