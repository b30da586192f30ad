import { CONTENT_FIELDS } from '#domain/fields.ts'
import type { ProjectContent } from '#domain/project.ts'
import { contentOf } from '#domain/record.ts'
import type { Heard } from '../fields/field.ts'
import { INGEST } from '../fields/table.ts'

/** What is known of a project once a row has been heard, field by field. `conclusion` is "" when nobody has said it. */
export const merge = (known: ProjectContent, heard: Heard): ProjectContent =>
  contentOf(
    Object.fromEntries(CONTENT_FIELDS.map((field) => [field, INGEST[field].merge(known, heard)])),
  )
