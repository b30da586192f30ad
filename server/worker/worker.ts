import { Worker } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import type { IngestProgress } from '../ingest/ingest.ts'
import type { Assignment, Message, ResultOf, Task } from './tasks.ts'

export type RunOptions = {
  onProgress?: (progress: IngestProgress) => void
  /** Ends the task while it still reads and plans; once it writes, it writes to the end. */
  signal?: AbortSignal
}

const THREAD = new URL('./thread.ts', import.meta.url)

const DIED =
  'Il lavoro sulla banca dati si è interrotto: non è stato scritto niente. Riprovare; se succede ancora, avvisare chi gestisce il servizio.'

/** Runs one task in a thread; resolves to its result, rejects with the error that it met. */
const runTask = <T extends Task>(
  assignment: Assignment,
  { onProgress, signal }: RunOptions,
): Promise<ResultOf<T>> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: assignment })
    const abort = () => thread.postMessage('abort')
    const end = () => signal?.removeEventListener('abort', abort)
    signal?.addEventListener('abort', abort, { once: true })
    thread.on('message', (message: Message) => {
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
    // A promise settles once: after a result or an error these change nothing.
    thread.on('error', reject)
    thread.on('exit', () => {
      end()
      reject(new AppError('unavailable', DIED))
    })
  })

/**
 * Long work on the base without holding up those who read: tasks run in a thread, one after another, each as one write, so
 * that readers see all of it or nothing. A process that dies in between leaves a batch "in-scrittura", which is set back at the
 * next start. Rejects with AppError as the task itself does, `unavailable` when the thread died, and the signal's reason.
 */
export const createIngestWorker = (file: string) => {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: <T extends Task>(task: T, options: RunOptions = {}): Promise<ResultOf<T>> => {
      const mine = last.then(() => {
        options.signal?.throwIfAborted()
        return runTask<T>({ file, task }, options)
      })
      // One that fails does not keep the next from its turn.
      last = mine.catch(() => {})
      return mine
    },
  }
}
