// `npm run schema`: writes the JSON Schema of a record, for those who prepare files or read them.
import { writeFileSync } from 'node:fs'
import { projectSchemaText } from '../server/domain/schemas/project-schema-text.ts'

const file = new URL('../data/project.schema.json', import.meta.url)
writeFileSync(file, projectSchemaText())
console.log('data/project.schema.json: scritto')
