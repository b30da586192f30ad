// The thread itself: one task, one connection, then it ends. Started by `worker.ts`.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import type { IngestProgress } from '../ingest/read-claims.ts'
import { openStore, type Store } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { Assignment, Message } from './tasks.ts'

const tell = (message: Message): void => parentPort?.postMessage(message)

const onProgress = (progress: IngestProgress): void => tell({ tell: 'progress', progress })

const run = async ({ file, task }: Assignment): Promise<void> => {
  const stopping = new AbortController()
  parentPort?.once('message', () => stopping.abort())
  let store: Store | undefined
  try {
    store = openStore({ file })
    tell({
      tell: 'done',
      result: await carryOut(store, task, { onProgress, signal: stopping.signal }),
    })
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
