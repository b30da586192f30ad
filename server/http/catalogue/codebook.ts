import type { Language } from '#domain/languages.ts'
import type { CodebookPage } from '#domain/pages.ts'
import { VOCABULARY_KEYS } from '#domain/vocabulary.ts'
import type { Store } from '../../store/store.ts'
import { DATA_COLUMNS } from '../formats/columns.ts'
import { columnWords } from './column-words.ts'
import type { Counted } from './counted.ts'

type Deps = { store: Store; counted: Counted; language: Language }

/** What the columns mean, and in how many records each says nothing. */
export const createCodebook =
  ({ store, counted, language }: Deps) =>
  async (): Promise<CodebookPage> => {
    const empty = await counted.empty()
    const all = store.vocabularies.all()
    return {
      kind: 'codebook',
      columns: DATA_COLUMNS.map((column, at) => ({
        name: column.name,
        ...columnWords(column, language),
        unit: column.unit ?? null,
        vocabulary: column.vocabulary ?? null,
        since: column.since,
        empty: empty[at] ?? 0,
      })),
      lists: VOCABULARY_KEYS.map((key) => ({
        key,
        label: all[key].label,
        terms: all[key].terms.map(({ id, label, retired = false }) => ({ id, label, retired })),
      })),
    }
  }
