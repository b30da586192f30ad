import type { SectionKey } from '#domain/sections.ts'

/**
 * The text in plain words where who needs it finds it first; then what came of it, then how it was done. The summary stands
 * above all others, in the head of the page.
 */
export const SECTIONS_IN_BODY = [
  'easyToRead',
  'results',
  'obstacles',
  'transferability',
  'activities',
  'context',
  'objectives',
  'buildingBlocks',
] as const satisfies readonly SectionKey[]
