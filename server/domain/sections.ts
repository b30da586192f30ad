/** The text sections, in reading order. */
export const SECTION_KEYS = [
  'summary',
  'easyToRead',
  'context',
  'objectives',
  'activities',
  'results',
  'obstacles',
  'transferability',
  'buildingBlocks',
] as const

export type SectionKey = (typeof SECTION_KEYS)[number]

/** What a record should say; a text in plain words says it again, to other readers: a record without one lacks nothing. */
export const EXPECTED_SECTIONS = SECTION_KEYS.filter((key) => key !== 'easyToRead')

export const isSection = (field: string): field is SectionKey =>
  SECTION_KEYS.some((key) => key === field)
