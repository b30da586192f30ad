import type { ProjectContent } from './schemas/project.ts'
import { isSection, SECTION_KEYS, type SectionKey } from './sections.ts'

/**
 * Where a record stands. Only a "pubblicata" is shown to readers; a "ritirata" says why it is gone; a "mai-nata" was made by
 * mistake: it keeps its history and nothing else, its address is free.
 */
export const RECORD_STATUSES = ['bozza', 'pubblicata', 'ritirata', 'mai-nata'] as const
export type RecordStatus = (typeof RECORD_STATUSES)[number]

/** A field of a project's content, sections one by one: the least that has an origin and can be taken back by itself. */
export type ContentField = Exclude<keyof ProjectContent, 'sections'> | SectionKey

/** A project's content, field by field. */
export type ContentFields = Readonly<Record<ContentField, unknown>>

export const fieldsOf = ({ sections, ...rest }: ProjectContent): ContentFields => ({
  ...rest,
  ...sections,
})

/** The content that these fields make. */
export const contentOf = (fields: Readonly<Record<string, unknown>>): ProjectContent => {
  const entries = Object.entries(fields)
  return {
    ...Object.fromEntries(entries.filter(([name]) => !isSection(name))),
    sections: Object.fromEntries(SECTION_KEYS.map((key) => [key, fields[key]])),
  } as ProjectContent
}
