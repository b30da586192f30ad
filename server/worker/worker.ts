import { Worker } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import type { IngestProgress } from '../ingest/read-claims.ts'
import { openStore } from '../store/store.ts'
import { endedMessages } from './messages.ts'
import type { Assignment, Message, ResultOf, Task } from './tasks.ts'

export type RunOptions = {
  onProgress?: (progress: IngestProgress) => void
  /** Ends the task while it still reads and plans; once it writes, it writes to the end. */
  signal?: AbortSignal
}

const THREAD = new URL('./thread.ts', import.meta.url)

/** Sets a batch back that a dead thread has left half done, and tells what became of its task. */
const afterDeath = ({ file, task }: Assignment): keyof typeof endedMessages => {
  const store = openStore({ file })
  try {
    store.batches.recover()
    if (task.kind !== 'apply' && task.kind !== 'undo') return 'unknown'
    const state = store.batches.byId(task.batch)?.state
    return state === (task.kind === 'apply' ? 'applicata' : 'annullata') ? 'whole' : 'nothing'
  } finally {
    store.close()
  }
}

/** Runs one task in a thread; resolves to its result, rejects with the error that it met. */
const runTask = <T extends Task>(
  assignment: Assignment,
  { onProgress, signal }: RunOptions,
  code: URL,
): Promise<ResultOf<T>> =>
  new Promise((resolve, reject) => {
    let told = false
    const thread = new Worker(code, { workerData: assignment })
    const abort = () => thread.postMessage('abort')
    const end = () => signal?.removeEventListener('abort', abort)
    signal?.addEventListener('abort', abort, { once: true })
    thread.on('message', (message: Message) => {
      told ||= message.tell !== 'progress'
      switch (message.tell) {
        case 'progress':
          return onProgress?.(message.progress)
        case 'done':
          return resolve(message.result as ResultOf<T>)
        case 'refused':
          return reject(new AppError(message.code, message.message, message.details))
        case 'aborted':
          return reject(signal?.reason)
        case 'failed':
          return reject(message.error)
      }
    })
    const die = () => {
      end()
      if (told) return
      told = true
      try {
        reject(new AppError('unavailable', endedMessages[afterDeath(assignment)]))
      } catch (error) {
        reject(error)
      }
    }
    // Out of memory, or whatever else ends a thread from outside.
    thread.on('error', die)
    thread.on('exit', die)
  })

/**
 * Long work on the base without holding up those who read: tasks run in a thread, one after another, each as one write, so
 * that readers see all of it or nothing. A process that dies in between leaves a batch "in-scrittura", which is set back at the
 * next start. Rejects with AppError as the task itself does, `unavailable` when the thread died, and the signal's reason.
 */
export const createIngestWorker = (file: string, { thread = THREAD }: { thread?: URL } = {}) => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    /** Resolves when nothing is under way that was asked for by now: who writes to the base then waits for no lock. */
    idle: async (): Promise<void> => {
      await last
    },
    run: <T extends Task>(task: T, options: RunOptions = {}): Promise<ResultOf<T>> => {
      const mine = last.then(() => {
        options.signal?.throwIfAborted()
        return runTask<T>({ file, task }, options, thread)
      })
      // One that fails does not keep the next from its turn.
      last = mine.catch(() => {})
      return mine
    },
  }
}

export type IngestWorker = ReturnType<typeof createIngestWorker>
