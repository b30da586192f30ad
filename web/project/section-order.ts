import type { SectionKey } from '#domain/sections.ts'

/** What came of it first, then how it was done; the summary stands above all others, in the head of the page. */
export const SECTIONS_IN_BODY = [
  'results',
  'obstacles',
  'transferability',
  'activities',
  'context',
  'objectives',
  'buildingBlocks',
] as const satisfies readonly SectionKey[]
