// `npm run schema`: writes what the table of fields says into the files that repeat it: the JSON Schema of a record, for those
// who prepare files or read them, and the list of columns in the manual.
import { readFileSync, writeFileSync } from 'node:fs'
import { projectSchemaText } from '../server/domain/schemas/project-schema-text.ts'
import { columnsManual } from '../server/ingest/columns/manual.ts'

const at = (path: string) => new URL(`../${path}`, import.meta.url)
const HEADING = '\n## Columns\n\n'

writeFileSync(at('data/project.schema.json'), projectSchemaText())
const [before = ''] = readFileSync(at('docs/ingest.md'), 'utf8').split(HEADING)
writeFileSync(at('docs/ingest.md'), `${before}${HEADING}${columnsManual()}\n`)
console.log('data/project.schema.json, docs/ingest.md: scritti')
