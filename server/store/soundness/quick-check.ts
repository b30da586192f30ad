import { Worker } from 'node:worker_threads'

const WORKER = new URL('./quick-check-worker.ts', import.meta.url)

/**
 * Reads every page of a base and compares tables with their indexes (SQLite's `quick_check`), in a thread of its own and on a
 * connection that only reads. Resolves to what is wrong, in SQLite's words; null when nothing is, or when nobody can say now.
 */
export const quickCheck = (file: string, signal: AbortSignal): Promise<string | null> =>
  new Promise((resolve) => {
    const worker = new Worker(WORKER, { workerData: file })
    worker.unref()
    const end = (found: string | null) => {
      signal.removeEventListener('abort', stop)
      resolve(found)
    }
    const stop = () => void worker.terminate()
    signal.addEventListener('abort', stop)
    worker.once('message', end)
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
