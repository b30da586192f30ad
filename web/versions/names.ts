import { FIELDS } from '#domain/fields.ts'
import type { ContentField } from '#domain/record.ts'
import { isSection } from '#domain/sections.ts'
import { sectionHeadings } from '../messages/project.ts'

/** A field as pages call it: sections by their plain headings. */
export const fieldName = (field: ContentField): string =>
  isSection(field) ? sectionHeadings[field] : FIELDS[field].label
