import { ingestBytes, planBytes } from '../ingest/ingest.ts'
import { markBatch } from '../ingest/marked/mark-batch.ts'
import { prepareImport } from '../ingest/prepare/prepare.ts'
import type { IngestProgress } from '../ingest/read-claims.ts'
import type { Store } from '../store/store.ts'
import type { Task } from './tasks.ts'

const PROGRESS_EVERY = 200

type Options = { onProgress: (progress: IngestProgress) => void; signal: AbortSignal }

/** Does one task, in whatever thread; tells how far it is. */
export const carryOut = (store: Store, task: Task, { onProgress, signal }: Options) => {
  switch (task.kind) {
    case 'plan':
      return planBytes({ store, ...task, onProgress, signal })
    case 'take':
      return ingestBytes({ store, ...task, onProgress, signal })
    case 'prepare':
      return prepareImport({ store, ...task, onProgress, signal })
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
