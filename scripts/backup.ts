import { resolve } from 'node:path'
import { formatNumber } from '../server/domain/text/number.ts'
import { backUp } from '../server/store/backup/back-up.ts'
import { FILES, PEOPLE } from '../server/store/backup/manifest.ts'
import { runCommand, say } from './command.ts'
import { openExisting } from './open-existing.ts'

const USAGE = `Copia la banca dati e i file delle importazioni, anche mentre il servizio lavora.

Uso: npm run backup -- CARTELLA

CARTELLA    una cartella nuova o vuota, meglio se su un altro disco`

const [named, ...more] = process.argv.slice(2)
if (named === undefined || named.startsWith('-') || more.length > 0) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  const folder = resolve(process.env.INIT_CWD ?? '.', named)
  await runCommand(async () => {
    const store = openExisting('to-write')
    if (store === null) return 1
    try {
      const { manifest, missing } = await backUp(store, folder, new Date())
      const { projects, changeNumber, files } = manifest
      const imports = files.filter(({ path }) => path.startsWith(`${FILES}/`)).length
      const people = files.some(({ path }) => path === PEOPLE) ? ', le persone e il registro' : ''
      say([
        `Copia fatta in ${folder}: ${formatNumber(projects)} progetti, modifica numero ${formatNumber(changeNumber)}, ${formatNumber(imports)} file di importazioni${people}. Tutto è stato riletto e controllato.`,
      ])
      if (missing.length > 0) {
        say([
          `Di ${missing.length} importazioni il file non c’è: le versioni di prima non lo conservavano.`,
        ])
      }
      return 0
    } finally {
      store.close()
    }
  })
}
