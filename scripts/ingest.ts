import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { databaseFile, readConfig } from '../server/config.ts'
import { AppError } from '../server/domain/errors.ts'
import { italianDay } from '../server/domain/today.ts'
import { explain } from '../server/explain.ts'
import { ingestFile } from '../server/ingest/ingest.ts'
import { createProgressBar } from '../server/ingest/report/progress-bar.ts'
import { renderReport } from '../server/ingest/report/render-report.ts'
import { loadSeed } from '../server/ingest/seed/seed.ts'
import { openAside } from '../server/store/aside.ts'
import { openStore } from '../server/store/store.ts'
import { complain, say } from './command.ts'

const USAGE = `Importa progetti conclusi nella banca dati.

Uso: npm run ingest -- PERCORSO [--dry-run]

PERCORSO    un file CSV, XLSX, ODS o JSON, una pagina DokuWiki, o la cartella di un wiki
--dry-run   prova: legge, controlla e confronta senza scrivere niente

La base dati sta in DATA_DIR (se manca, var/data). Il comando esce con 1 se qualcosa è stato rifiutato.`

const seedDir = fileURLToPath(new URL('../data', import.meta.url))

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    return { help: values.help, dryRun: values['dry-run'] ?? false, paths: positionals }
  } catch {
    return { help: false, dryRun: false, paths: [] }
  }
}

/** A trial has a copy of its own to compare with, or an empty base where there is none: it writes nothing anywhere. */
const openForTrial = (file: string) =>
  existsSync(file) ? openAside(file) : openStore({ file: ':memory:' })

const openBase = async (dryRun: boolean) => {
  const file = databaseFile(readConfig(process.env))
  const store = dryRun ? openForTrial(file) : openStore({ file })
  const today = italianDay(new Date())
  await loadSeed({ store, dataDir: seedDir, today })
  return { store, today }
}

const run = async (path: string, dryRun: boolean): Promise<boolean> => {
  const { store, today } = await openBase(dryRun)
  const progress = createProgressBar(process.stderr)
  try {
    const onProgress = progress.show
    // npm runs commands from the project's folder; a path is meant from where the person stands.
    const from = resolve(process.env.INIT_CWD ?? '.', path)
    const report = await ingestFile({
      store,
      path: from,
      dryRun,
      today,
      actor: 'comando',
      onProgress,
    })
    progress.clear()
    say(renderReport(report))
    return report.counts.refused === 0
  } finally {
    progress.clear()
    store.close()
  }
}

const { help, dryRun, paths } = readArguments()
const [path] = paths
if (help) console.log(USAGE)
else if (path === undefined || paths.length > 1) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  try {
    process.exitCode = (await run(path, dryRun)) ? 0 : 1
  } catch (error) {
    const reason = explain(error)
    if (reason === null) throw error
    const details = error instanceof AppError ? error.details : []
    const more = details.map(({ message }) => message).filter((message) => message.includes(' '))
    const nothing = error instanceof AppError ? '' : ' Non è stato importato niente.'
    complain([`${path}: ${reason}${nothing}`, ...more.map((message) => `  ${message}`)])
    process.exitCode = 1
  }
}
