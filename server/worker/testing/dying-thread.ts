// A thread that dies without a word: before it has written anything of a batch, or after all of it. For tests.
import { workerData } from 'node:worker_threads'
import { openStore } from '../../store/store.ts'
import type { Assignment } from '../tasks.ts'

const { file, task } = workerData as Assignment
const store = openStore({ file })
if (task.kind === 'apply' && task.actor === 'muore-dopo') store.batches.apply(task.batch, 'prova')
else if (task.kind === 'apply') store.batches.move(task.batch, 'in-anteprima', 'in-scrittura')
store.close()
process.exit(1)
