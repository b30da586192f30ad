import { AppError } from '#domain/errors.ts'
import type { IngestProgress } from '../ingest/read-claims.ts'
import type { ResultOf, Task } from '../worker/tasks.ts'
import type { IngestWorker } from '../worker/worker.ts'
import { inTime } from './in-time.ts'
import { deskMessages } from './messages.ts'

type BatchTask = Extract<Task, { batch: number }>

export type Job = { kind: BatchTask['kind']; progress: IngestProgress | null }

/**
 * Long work on imports, each at one task at a time. What is under way is known to this process alone; what a batch waits for
 * is in the base, so that a process that starts anew goes on from there.
 */
export const createJobs = (worker: IngestWorker) => {
  const underWay = new Map<number, Job & { ended: Promise<void> }>()
  const problems = new Map<number, string>()
  const listeners = new Set<(batch: number) => void>()
  const tell = (batch: number) => {
    for (const listener of listeners) listener(batch)
  }

  const sentenceOf = (error: unknown): string =>
    error instanceof AppError ? error.message : deskMessages.interrupted

  return {
    /** Begins a task; false where the import is at work already. */
    start: <T extends BatchTask>(
      task: T,
      { done, failed }: { done?: (result: ResultOf<T>) => void; failed?: (error: unknown) => void },
    ): boolean => {
      const { batch, kind } = task
      if (underWay.has(batch)) return false
      problems.delete(batch)
      const job: Job = { kind, progress: null }
      const onProgress = (progress: IngestProgress) => {
        job.progress = progress
        tell(batch)
      }
      const ended = worker
        .run(task, { onProgress })
        .then((result) => done?.(result))
        .catch((error: unknown) => {
          problems.set(batch, sentenceOf(error))
          failed?.(error)
        })
        .finally(() => {
          underWay.delete(batch)
          tell(batch)
        })
      underWay.set(batch, Object.assign(job, { ended }))
      return true
    },

    of: (batch: number): Job | null => underWay.get(batch) ?? null,

    /** What ended the last task of an import, in Italian; null where it went well. */
    problemOf: (batch: number): string | null => problems.get(batch) ?? null,

    /** Waits for an import's task, but not longer than somebody would look at an empty page. */
    wait: async (batch: number, atMostMs: number): Promise<void> => {
      const job = underWay.get(batch)
      if (job) await inTime(job.ended, atMostMs)
    },

    /** Is told of an import whenever it has come further; returns how to stop listening. */
    onChange: (listener: (batch: number) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    /** Resolves when this process writes nothing: its own short writes then wait for no lock. */
    idle: worker.idle,
  }
}

export type Jobs = ReturnType<typeof createJobs>
