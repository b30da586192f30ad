// npm run meili:setup [-- FILE]: makes the key that the service is given, limited to its own index. It needs the master
// key, in MEILI_MASTER_KEY; the service never does. The key goes to FILE (readable by its owner only), else to the screen.
import { rmSync, writeFileSync } from 'node:fs'
import { AppError } from '#domain/errors.ts'
import { readConfig } from '../server/config.ts'
import { setUpKey } from '../server/search/meilisearch/server/keys.ts'
import { runCommand, say, wordsGiven } from './command.ts'

const USAGE = `Fa la chiave che il servizio usa con Meilisearch, limitata al suo indice, e la scrive in un file o sullo schermo.

Uso: MEILI_URL=… MEILI_MASTER_KEY=… npm run meili:setup [-- FILE]`

const run = async (file: string | undefined): Promise<0> => {
  const { MEILI_MASTER_KEY: masterKey = '', ...environment } = process.env
  // The key that is being made cannot be asked for yet.
  const { meilisearch } = readConfig({ ...environment, MEILI_API_KEY_FILE: '' })
  if (!meilisearch) throw new AppError('invalid', 'Manca MEILI_URL.')
  if (!masterKey) throw new AppError('invalid', 'Manca MEILI_MASTER_KEY, che serve solo qui.')
  const key = await setUpKey({ url: meilisearch.url, masterKey, index: meilisearch.index })
  if (!file) {
    say([`MEILI_API_KEY=${key}`])
    return 0
  }
  rmSync(file, { force: true })
  writeFileSync(file, key, { mode: 0o400 })
  say([`Chiave scritta in ${file}.`])
  return 0
}

const given = wordsGiven(USAGE, 1)
if (given) await runCommand(() => run(given[0]))
