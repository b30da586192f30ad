import type { Language } from '#domain/languages.ts'
import type { CodebookPage } from '#domain/pages.ts'
import { VOCABULARY_KEYS } from '#domain/vocabulary.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { type Cell, DATA_COLUMNS } from '../formats/columns.ts'
import { columnWords } from './column-words.ts'

const isEmpty = (cell: Cell): boolean =>
  cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)

type Deps = { store: Store; engine: SearchEngine; language: Language }

/** Records looked at in one turn of the event loop. */
const AT_ONCE = 100

/** What the columns mean, and in how many records each says nothing: counted once for each state of the base. */
export const createCodebook = ({ store, engine, language }: Deps) => {
  let counted: { seq: number; empty: Promise<number[]> } | undefined

  const count = async (): Promise<number[]> => {
    const empty = DATA_COLUMNS.map(() => 0)
    let read = 0
    for (const project of store.projects.all()) {
      DATA_COLUMNS.forEach(({ value }, at) => {
        if (isEmpty(value(project, ''))) empty[at] = (empty[at] ?? 0) + 1
      })
      if (++read % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    return empty
  }

  return async (): Promise<CodebookPage> => {
    const seq = engine.seq()
    if (counted?.seq !== seq) {
      const mine = { seq, empty: count() }
      counted = mine
      // A count that failed is not kept: the next reader asks again.
      mine.empty.catch(() => {
        if (counted === mine) counted = undefined
      })
    }
    const empty = await counted!.empty
    const all = store.vocabularies.all()
    return {
      kind: 'codebook',
      columns: DATA_COLUMNS.map((column, at) => ({
        name: column.name,
        ...columnWords(column, language),
        unit: column.unit ?? null,
        vocabulary: column.vocabulary ?? null,
        empty: empty[at] ?? 0,
      })),
      lists: VOCABULARY_KEYS.map((key) => ({
        key,
        label: all[key].label,
        terms: all[key].terms.map(({ id, label, retired = false }) => ({ id, label, retired })),
      })),
    }
  }
}
