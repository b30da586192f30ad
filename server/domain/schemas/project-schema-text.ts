import { ProjectContentSchema } from './project.ts'

/** The JSON Schema of a record as a file: what ingest checks JSON against, in a form that any tool reads. */
export const projectSchemaText = (): string => {
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scheda di un progetto concluso (Banca dati delle buone prassi EMERGO)',
  }
  return `${JSON.stringify({ ...head, ...ProjectContentSchema }, null, 1)}\n`
}
