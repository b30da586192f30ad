import { FIELD_KEYS, FIELDS, type FieldKey } from '#domain/fields.ts'
import type { Alarm } from '#domain/import.ts'
import type { ProjectContent } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { shownIn } from '../fields/shown.ts'
import { createFieldWatch } from './field-watch.ts'
import { type SeenRow, type Tally, tallyIn } from './seen-row.ts'

/** Rows that change one field and nothing else are a shape from this many on, and from this share of the changed rows. */
const FEW = 5
const MOST = 0.8
/** Rows that change one field, among others, from this many on, and from this share of the rows whose records are there. */
const SEVERAL = 10
const NEARLY_ALL = 0.9

/** Shorter values stand in many fields by chance. */
const TELLING = 4

/** Fields that a cell can say; those that say a part of another are seen there. */
const WATCHED = FIELD_KEYS.filter((field) => field !== 'slug' && FIELDS[field].type !== 'period')

/** The fields of a record that a column speaks of are watched by the column, as the file shows it. */
const saidOf = (said: readonly FieldKey[]): ReadonlySet<FieldKey> =>
  new Set(said.flatMap((field) => (field === 'period' ? (['start', 'end'] as const) : [field])))

/**
 * Looks at a file as a whole, since a file whose every row is valid can be wrong: a column that has slipped, that was sorted
 * alone, filled down, emptied. Rows go in one by one, in the order of the file. Pure but for what it has seen.
 */
export const createAlarms = (vocabularies: Vocabularies) => {
  const watches = new Map<FieldKey, ReturnType<typeof createFieldWatch>>()
  const alone = new Map<FieldKey, Tally>()
  const changedIn = new Map<FieldKey, Tally>()
  let known = 0
  let changed = 0

  const watchOf = (field: FieldKey) => {
    const watch = watches.get(field) ?? createFieldWatch(field)
    watches.set(field, watch)
    return watch
  }
  const cellOf = (content: ProjectContent | null, field: FieldKey): string =>
    content === null ? '' : shownIn(field, content, vocabularies)

  /** Where else in its record a new value stands already. */
  const noteSources = (row: number, before: ProjectContent, values: Map<FieldKey, string>) => {
    const fieldOf = new Map<string, FieldKey>()
    for (const field of WATCHED) {
      const text = cellOf(before, field)
      if (text.length >= TELLING && !fieldOf.has(text)) fieldOf.set(text, field)
    }
    for (const [field, text] of values) {
      const source = fieldOf.get(text)
      if (source !== undefined && source !== field) watchOf(field).noteSource(source, row)
    }
  }

  const note = ({ row, before, after, said }: SeenRow): void => {
    const spoken = saidOf(said)
    const overwritten = new Map<FieldKey, string>()
    for (const field of WATCHED) {
      if (!spoken.has(field)) continue
      const change = { row, before: cellOf(before, field), after: cellOf(after, field) }
      watchOf(field).note(change, before === null)
      if (change.before !== '' && change.before !== change.after) {
        overwritten.set(field, change.after)
        tallyIn(changedIn, field).add(row)
      }
    }
    if (before === null) return
    known += 1
    if (overwritten.size === 0) return
    changed += 1
    const [only] = overwritten.keys()
    if (overwritten.size === 1 && only) tallyIn(alone, only).add(row)
    noteSources(row, before, overwritten)
  }

  const wholes = (): Alarm[] =>
    [...changedIn].flatMap(([field, tally]): Alarm[] => {
      const only = alone.get(field)
      if (only && only.rows >= FEW && only.rows >= changed * MOST) {
        const { rows, examples } = only
        return [{ kind: 'one-field', field, rows, of: changed, detail: null, examples }]
      }
      if (tally.rows < SEVERAL || tally.rows < known * NEARLY_ALL) return []
      const { rows, examples } = tally
      return [{ kind: 'nearly-all', field, rows, of: known, detail: null, examples }]
    })

  return {
    note,
    /** What is strange about the file; of one field what tells most comes first. */
    settle: (): Alarm[] => {
      const special = [...watches.values()].flatMap((watch) => watch.alarms())
      return [...special, ...wholes()]
    },
  }
}
