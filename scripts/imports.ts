// npm run imports: what was written to the base, newest first, with the numbers that npm run undo takes.
import { renderBatches } from '../server/ingest/report/batch-words.ts'
import { runCommand, say, wordsGiven } from './command.ts'
import { openExisting } from './open-existing.ts'

const MOST = 50

const USAGE = `Le ultime ${MOST} importazioni, correzioni e annullamenti, con il numero che serve a npm run undo.

Uso: npm run imports`

const run = (): 0 | 1 => {
  const store = openExisting('to-look')
  if (store === null) return 1
  say(renderBatches(store.batches.latest(MOST)))
  store.close()
  return 0
}

if (wordsGiven(USAGE, 0)) await runCommand(run)
