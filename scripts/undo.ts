import { parseArgs } from 'node:util'
import { renderUndo } from '../server/ingest/report/render-undo.ts'
import { runCommand, say } from './command.ts'
import { openExisting } from './open-existing.ts'

const USAGE = `Annulla un’importazione, una correzione o un annullamento: ogni valore che da allora nessuno ha cambiato torna com’era.

Uso: npm run undo -- NUMERO [--dry-run]

NUMERO      come lo scrive npm run imports
--dry-run   prova: dice che cosa cambierebbe, senza scrivere niente

Il comando esce con 1 se non c’è niente da annullare o se qualcosa è rimasto com’è.`

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    const [number = '', ...rest] = positionals
    const id = rest.length === 0 && /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null
    return { help: values.help, dryRun: values['dry-run'] ?? false, id }
  } catch {
    return { help: false, dryRun: false, id: null }
  }
}

const { help, dryRun, id } = readArguments()
if (help) console.log(USAGE)
else if (id === null) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  await runCommand(() => {
    const store = openExisting(dryRun ? 'to-look' : 'to-write')
    if (store === null) return 1
    try {
      const undone = store.undo(id, { actor: 'comando', dryRun })
      say(renderUndo(undone, id, store.batches.byId(id)))
      return undone.outcome === 'undone' && undone.counts.held === 0 ? 0 : 1
    } finally {
      store.close()
    }
  })
}
