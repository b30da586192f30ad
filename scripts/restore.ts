import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../server/config.ts'
import { formatNumber } from '../server/domain/text/number.ts'
import { explain } from '../server/explain.ts'
import { restore } from '../server/store/backup/restore.ts'
import { complain, say } from './command.ts'

const USAGE = `Riporta una copia della banca dati al suo posto.

Uso: npm run restore -- CARTELLA [--sostituisci]

CARTELLA        la cartella della copia
--sostituisci   se c’è già una banca dati, la mette da parte in una cartella accanto; non cancella niente

Il servizio deve essere fermo.`

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { sostituisci: { type: 'boolean' } },
    })
    return { replace: values.sostituisci ?? false, folders: positionals }
  } catch {
    return { replace: false, folders: [] }
  }
}

const { replace, folders } = readArguments()
const [named] = folders
if (named === undefined || folders.length > 1) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  try {
    const from = resolve(process.env.INIT_CWD ?? '.', named)
    const to = resolve(readConfig(process.env).dataDir)
    const { manifest, aside } = await restore({ from, to, replace, now: new Date() })
    say([
      `Ripristinati ${formatNumber(manifest.projects)} progetti, com’erano alla modifica numero ${formatNumber(manifest.changeNumber)} (copia del ${manifest.at}).`,
    ])
    if (aside) say([`Quello che c’era prima è in ${aside}.`])
  } catch (error) {
    const reason = explain(error)
    if (reason === null) throw error
    complain([`${reason} Non è cambiato niente.`])
    process.exitCode = 1
  }
}
