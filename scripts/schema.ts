// `npm run schema`: writes what the table of fields says into the files that repeat it: the JSON Schema of a record, for those
// who prepare files or read them, and the list of columns in the manual.
import { readFileSync, writeFileSync } from 'node:fs'
import { projectSchemaText } from '../server/domain/schemas/project-schema-text.ts'
import { columnsManual } from '../server/ingest/columns/manual.ts'
import { runCommand, say, wordsGiven } from './command.ts'

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const HEADING = '\n## Columns\n\n'
const USAGE = `Scrive lo schema delle schede e l’elenco delle colonne, come li dice la tabella dei campi.

Uso: npm run schema`

const run = (): 0 => {
  writeFileSync(at('data/project.schema.json'), projectSchemaText())
  const [before = ''] = readFileSync(at('docs/ingest.md'), 'utf8').split(HEADING)
  writeFileSync(at('docs/ingest.md'), `${before}${HEADING}${columnsManual()}\n`)
  say(['data/project.schema.json, docs/ingest.md: scritti'])
  return 0
}

if (wordsGiven(USAGE, 0)) await runCommand(run)
