import type { MatchReason, SearchField } from '#domain/schemas/search.ts'

/** Why a project was found, for one word of the reader: in which fields, and with which words of the record. */
export type GroupedReason = Omit<MatchReason, 'field'> & { fields: SearchField[] }

/** The reader's own words first, then what stands for them, the nearest before the farther. */
const NEARNESS: Record<MatchReason['because'], number> = {
  word: 0,
  form: 1,
  compound: 2,
  correction: 3,
  prefix: 4,
  synonym: 5,
}

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])]

/** One reason for each of the reader's words and each way in which it came to match, the nearest first. */
export const groupReasons = (reasons: readonly MatchReason[]): GroupedReason[] => {
  const groups = new Map<string, GroupedReason>()
  for (const { field, words, because, typed } of reasons) {
    const key = `${because} ${typed}`
    const group = groups.get(key) ?? { words: [], because, typed, fields: [] }
    groups.set(key, {
      ...group,
      words: union(group.words, words),
      fields: union(group.fields, [field]),
    })
  }
  return [...groups.values()].sort((a, b) => NEARNESS[a.because] - NEARNESS[b.because])
}
