// The thread itself: writes files side by side, each no further ahead than its reader is. Started by `file-thread.ts`.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import type { FileTask } from '../http/exports/write-file.ts'
import { openStore } from '../store/store.ts'
import { type Credit, createCredit } from './credit.ts'
import { AHEAD, type Order, type Told } from './messages.ts'
import { createStoreWriter } from './store-writer.ts'

const store = openStore({ file: workerData as string })
const write = createStoreWriter(store)
const under = new Map<number, Credit>()

const tell = (told: Told, given: ArrayBuffer[] = []): void => parentPort?.postMessage(told, given)

/** Memory of its own goes over as it is; a part of a larger one is copied. */
const sendPiece = (file: number, made: Buffer): void => {
  const own = made.buffer instanceof ArrayBuffer && made.byteLength === made.buffer.byteLength
  const piece = (own ? made : new Uint8Array(made)) as Uint8Array<ArrayBuffer>
  tell({ file, tell: 'piece', piece }, [piece.buffer])
}

const sendFile = async (file: number, task: FileTask): Promise<void> => {
  const credit = createCredit(AHEAD)
  under.set(file, credit)
  try {
    for await (const piece of write(task)) {
      if (!(await credit.take())) return
      sendPiece(file, piece)
    }
    tell({ file, tell: 'whole' })
  } catch (error) {
    if (!(error instanceof AppError)) return tell({ file, tell: 'failed', error })
    const { code, message, details } = error
    tell({ file, tell: 'refused', code, message, details })
  } finally {
    under.delete(file)
  }
}

parentPort?.on('message', (order: Order) => {
  if (order.say === 'begin') void sendFile(order.file, order.task)
  else if (order.say === 'taken') under.get(order.file)?.give()
  else under.get(order.file)?.stop()
})
