import { FIELDS } from '../fields.ts'
import type { ContentField } from '../record.ts'
import { ProjectContentSchema } from './project.ts'

/** The JSON Schema of a record as a file: what ingest checks JSON against, in a form that any tool reads; what each field means is the table of fields'. */
export const projectSchemaText = (): string => {
  const { properties, ...rest } = ProjectContentSchema
  const { sections, ...fields } = properties
  const described = <T extends object>(schemas: T) =>
    Object.fromEntries(
      Object.entries(schemas).map(([key, schema]) => {
        const { label, help } = FIELDS[key as ContentField]
        return [key, { title: label, description: help, ...schema }]
      }),
    )
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scheda di un progetto concluso (Banca dati delle buone prassi EMERGO)',
  }
  return `${JSON.stringify(
    {
      ...head,
      ...rest,
      properties: {
        ...described(fields),
        sections: { ...sections, properties: described(sections.properties) },
      },
    },
    null,
    1,
  )}\n`
}
