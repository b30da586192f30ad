import { Worker } from 'node:worker_threads'
import { AppError } from '#domain/errors.ts'
import type { FileTask, WriteFile } from '../http/exports/write-file.ts'
import type { Order, Told } from './messages.ts'

const THREAD = new URL('./thread.ts', import.meta.url)

/** How long a thread without work is kept: opening the base and reading the program anew takes half a second. */
const IDLE_MS = 30_000
/** Enough for any file, which is written as it is read; what would take more ends that file, and not the service. */
const MOST_MEGABYTES = 512

/** What was told of one file and not yet taken. */
const createInbox = () => {
  const told: Told[] = []
  let wake = (): void => {}
  return {
    put: (one: Told): void => {
      told.push(one)
      wake()
    },
    next: async (): Promise<Told> => {
      while (told.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      return told.shift()!
    },
  }
}

type Inbox = ReturnType<typeof createInbox>
type Running = { worker: Worker; inboxes: Map<number, Inbox> }

/**
 * Writes files in a thread with a connection of its own, which is started when it is wanted and ends when it has had nothing to do
 * for a while. A file whose thread dies fails like one whose disk is gone. What a file throws of ours is thrown here.
 */
export const createFileThread = (
  base: string,
  { thread: code = THREAD, idleMs = IDLE_MS }: { thread?: URL; idleMs?: number } = {},
) => {
  let last = 0
  let running: Running | undefined
  let resting: NodeJS.Timeout | undefined

  const end = async (): Promise<void> => {
    clearTimeout(resting)
    const ending = running
    running = undefined
    await ending?.worker.terminate()
  }

  const start = (): Running => {
    const worker = new Worker(code, {
      workerData: base,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const started: Running = { worker, inboxes: new Map() }
    const { inboxes } = started
    const die = (error: unknown): void => {
      if (running === started) running = undefined
      for (const [file, inbox] of inboxes) inbox.put({ file, tell: 'failed', error })
    }
    worker.on('message', (told: Told) => inboxes.get(told.file)?.put(told))
    worker.on('error', die)
    worker.on('exit', () => die(new Error('the thread that writes files has ended')))
    worker.unref()
    return started
  }

  const write = async function* (task: FileTask): AsyncGenerator<Buffer> {
    clearTimeout(resting)
    running ??= start()
    const { worker, inboxes } = running
    const file = ++last
    const inbox = createInbox()
    inboxes.set(file, inbox)
    const order = (one: Order, given: ArrayBuffer[] = []) => worker.postMessage(one, given)
    try {
      order({ file, say: 'begin', task }, [task.ids.buffer])
      for (;;) {
        const told = await inbox.next()
        if (told.tell === 'whole') return
        if (told.tell === 'failed') throw told.error
        if (told.tell === 'refused') throw new AppError(told.code, told.message, told.details)
        yield Buffer.from(told.piece.buffer)
        order({ file, say: 'taken' })
      }
    } finally {
      order({ file, say: 'stop' })
      inboxes.delete(file)
      // A reader of a thread that has died may leave while another writes.
      if (running?.worker === worker && inboxes.size === 0)
        resting = setTimeout(() => void end(), idleMs).unref()
    }
  }

  return { write: write satisfies WriteFile, close: end }
}
