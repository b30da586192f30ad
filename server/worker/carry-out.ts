import type { IngestProgress } from '../ingest/read-claims.ts'
import type { Store } from '../store/store.ts'
import type { Task } from './tasks.ts'

const PROGRESS_EVERY = 200

type Options = { onProgress: (progress: IngestProgress) => void; signal: AbortSignal }

/**
 * Does one task, in whatever thread; tells how far it is. Each loads what it needs itself: a thread lives for one task, and
 * what reads files is nine tenths of all there is to load.
 */
export const carryOut = async (store: Store, task: Task, { onProgress, signal }: Options) => {
  switch (task.kind) {
    case 'plan': {
      const { planBytes } = await import('../ingest/ingest.ts')
      return planBytes({ store, ...task, onProgress, signal })
    }
    case 'take': {
      const { ingestBytes } = await import('../ingest/ingest.ts')
      return ingestBytes({ store, ...task, onProgress, signal })
    }
    case 'prepare': {
      const { prepareImport } = await import('../ingest/prepare/prepare.ts')
      return prepareImport({ store, ...task, onProgress, signal })
    }
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
    case 'mark': {
      const { markBatch } = await import('../ingest/marked/mark-batch.ts')
      return markBatch(store, task.batch, task)
    }
  }
}
