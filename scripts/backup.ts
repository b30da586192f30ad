import { resolve } from 'node:path'
import { AppError } from '../server/domain/errors.ts'
import { formatNumber } from '../server/domain/text/number.ts'
import { backUp } from '../server/store/backup/back-up.ts'
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
  const store = openExisting('to-write')
  if (store === null) process.exitCode = 1
  else {
    try {
      const { manifest, missing } = await backUp(store, folder, new Date())
      const { projects, changeNumber, files } = manifest
      console.log(
        `Copia fatta in ${folder}: ${formatNumber(projects)} progetti, modifica numero ${formatNumber(changeNumber)}, ${formatNumber(files.length - 1)} file di importazioni. Tutto è stato riletto e controllato.`,
      )
      if (missing.length > 0) {
        console.log(
          `Di ${missing.length} importazioni il file non c’è: le versioni di prima non lo conservavano.`,
        )
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      console.error(error.message)
      process.exitCode = 1
    } finally {
      store.close()
    }
  }
}
