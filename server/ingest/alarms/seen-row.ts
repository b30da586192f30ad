import type { FieldKey } from '#domain/fields.ts'
import type { ProjectContent } from '#domain/project.ts'

/** A planned row, as alarms look at it. */
export type SeenRow = {
  row: number
  /** The record as it is; null for a new one. */
  before: ProjectContent | null
  /** What the record would say. */
  after: ProjectContent
  /** The fields that the row speaks of. */
  said: readonly FieldKey[]
}

/** What a row does to one field, as cells show it; "" where there is nothing. */
export type Change = { row: number; before: string; after: string }

/** How many rows of the file are named as examples. */
const EXAMPLES = 5

/** Counts rows, and remembers the first of them. */
export const createTally = () => {
  let rows = 0
  const examples: number[] = []
  return {
    add: (row: number): void => {
      rows += 1
      if (examples.length < EXAMPLES) examples.push(row)
    },
    get rows() {
      return rows
    },
    examples,
  }
}

export type Tally = ReturnType<typeof createTally>

/** The tally of a key, made when it is first asked for. */
export const tallyIn = <K>(tallies: Map<K, Tally>, key: K): Tally => {
  const found = tallies.get(key) ?? createTally()
  tallies.set(key, found)
  return found
}
