// npm run imports: what was written to the base, newest first, with the numbers that npm run undo takes.
import { renderBatches } from '../server/ingest/report/batch-words.ts'
import { runCommand, say } from './command.ts'
import { openExisting } from './open-existing.ts'

const MOST = 50

await runCommand(() => {
  const store = openExisting('to-look')
  if (store === null) return 1
  say(renderBatches(store.batches.latest(MOST)))
  store.close()
  return 0
})
