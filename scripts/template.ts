import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadLists } from '../server/ingest/seed/seed.ts'
import { templateCsv, templateXlsx } from '../server/ingest/template/template.ts'
import { openStore } from '../server/store/store.ts'
import { say } from './command.ts'

const USAGE = `Scrive il modello da compilare per importare i progetti, con gli elenchi aggiornati.

Uso: npm run template [-- CARTELLA]

Scrive modello-progetti.csv e modello-progetti.xlsx in CARTELLA (se manca, in quella corrente).`

const data = fileURLToPath(new URL('../data', import.meta.url))

/** The vocabularies of `data/` as the program reads them. */
const readVocabularies = async () => {
  const store = openStore({ file: ':memory:' })
  await loadLists(store, data)
  const vocabularies = store.vocabularies.all()
  store.close()
  return vocabularies
}

const [named = '.', ...rest] = process.argv.slice(2)
if (named.startsWith('-') || rest.length > 0) {
  console.error(USAGE)
  process.exitCode = named === '--help' ? 0 : 1
} else {
  // npm runs commands from the project's folder; a path is meant from where the person stands.
  const folder = resolve(process.env.INIT_CWD ?? '.', named)
  await mkdir(folder, { recursive: true })
  const csv = join(folder, 'modello-progetti.csv')
  const xlsx = join(folder, 'modello-progetti.xlsx')
  await writeFile(csv, templateCsv())
  await writeFile(xlsx, await templateXlsx(await readVocabularies()))
  say([csv, xlsx])
}
