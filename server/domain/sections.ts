/** The text sections, in reading order. */
export const SECTION_KEYS = [
  'summary',
  'context',
  'objectives',
  'activities',
  'results',
  'obstacles',
  'transferability',
  'buildingBlocks',
] as const

export type SectionKey = (typeof SECTION_KEYS)[number]

export const isSection = (field: string): field is SectionKey =>
  SECTION_KEYS.some((key) => key === field)
