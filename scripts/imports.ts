// npm run imports: what was written to the base, newest first, with the numbers that npm run undo takes.
import { renderBatches } from '../server/ingest/batch-words.ts'
import { openExisting } from './open-existing.ts'

const MOST = 50

const store = openExisting('to-look')
if (store === null) process.exitCode = 1
else {
  console.log(renderBatches(store.batches.latest(MOST)).join('\n'))
  store.close()
}
