// A process that does one task through the worker and then says so: what is killed in the tests.
import { createIngestWorker } from '../worker.ts'

const [file = '', kind = '', batch = ''] = process.argv.slice(2)
const task = {
  kind: kind === 'undo' ? 'undo' : 'apply',
  batch: Number(batch),
  actor: 'prova',
} as const
process.stdout.write('started\n')
await createIngestWorker(file).run(task)
process.stdout.write('done\n')
