import { CONTENT_FIELDS, FIELDS, type FieldType } from '../fields.ts'
import type { ProjectContent } from '../project.ts'
import { isSection, SECTION_KEYS } from '../sections.ts'

const LISTS: readonly FieldType[] = ['strings', 'terms', 'links', 'organisations']

const gaps = CONTENT_FIELDS.filter((field) => !isSection(field)).map((field) => [
  field,
  LISTS.includes(FIELDS[field].type) ? [] : null,
])

/** A record that says nothing of anything but what it must: for examples that are about something else. */
export const BLANK_PROJECT: ProjectContent = {
  ...Object.fromEntries(gaps),
  title: 'Progetto',
  programme: 'emergo',
  conclusion: 'periodo',
  sections: Object.fromEntries(SECTION_KEYS.map((key) => [key, null])),
}
