// A process that prepares one import and then says so: what is killed in the tests.
import { createIngestWorker } from '../../worker/worker.ts'

const [file = '', batch = ''] = process.argv.slice(2)
process.stdout.write('started\n')
await createIngestWorker(file).run({
  kind: 'prepare',
  batch: Number(batch),
  today: '2026-06-30',
})
process.stdout.write('done\n')
