// The thread itself: one task, one connection, then it ends. Started by `worker.ts`.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import { type IngestProgress, ingestBytes, planBytes } from '../ingest/ingest.ts'
import { markBatch } from '../ingest/marked/mark-batch.ts'
import { openStore, type Store } from '../store/store.ts'
import type { Assignment, Message, Task } from './tasks.ts'

const PROGRESS_EVERY = 200

const tell = (message: Message): void => parentPort?.postMessage(message)

const onProgress = (progress: IngestProgress): void => tell({ tell: 'progress', progress })

const carryOut = (store: Store, task: Task, signal: AbortSignal) => {
  switch (task.kind) {
    case 'plan':
      return planBytes({ store, ...task, onProgress, signal })
    case 'take':
      return ingestBytes({ store, ...task, onProgress, signal })
    case 'apply': {
      const total = store.batches.rows.count(task.batch)
      return store.batches.apply(task.batch, task.actor, (done) => {
        if (done % PROGRESS_EVERY === 0 || done === total) {
          onProgress({ phase: 'write', done, total })
        }
      })
    }
    case 'undo':
      return store.undo(task.batch, task)
    case 'mark':
      return markBatch(store, task.batch, task)
  }
}

const run = async ({ file, task }: Assignment): Promise<void> => {
  const stopping = new AbortController()
  parentPort?.once('message', () => stopping.abort())
  let store: Store | undefined
  try {
    store = openStore({ file })
    tell({ tell: 'done', result: await carryOut(store, task, stopping.signal) })
  } catch (error) {
    if (stopping.signal.aborted) tell({ tell: 'aborted' })
    else if (error instanceof AppError) {
      const { code, message, details } = error
      tell({ tell: 'refused', code, message, details })
    } else tell({ tell: 'failed', error })
  } finally {
    store?.close()
    parentPort?.close()
  }
}

await run(workerData as Assignment)
