import { FIELDS } from '#domain/fields.ts'
import { MOST_UNKNOWN_WORDS, type UnknownWord } from '#domain/import.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { Claim } from '../rows/raw-row.ts'

/** Gathers the words of a file that are in no list, each once for each list. */
export const createUnknownWords = () => {
  const found = new Map<string, UnknownWord>()

  const add = (
    vocabulary: VocabularyKey,
    field: UnknownWord['field'],
    word: string,
    row: number,
  ) => {
    const key = `${vocabulary} ${labelKey(word)}`
    const known = found.get(key)
    if (known) known.rows += 1
    else if (found.size < MOST_UNKNOWN_WORDS)
      found.set(key, { vocabulary, field, word, rows: 1, firstRow: row })
  }

  return {
    note: ({ row, problems, notices }: Claim): void => {
      for (const problem of problems) {
        // A conclusion is no word of a list: what it says decides whether the row may come in.
        if (problem.code !== 'unknown-term' || problem.vocabulary === 'conclusione') continue
        if (problem.word !== null && problem.field !== null) {
          add(problem.vocabulary, problem.field, problem.word, row)
        }
      }
      for (const notice of notices) {
        if (notice.code !== 'free-words') continue
        const { vocabulary } = FIELDS[notice.field]
        for (const word of notice.words) {
          if (vocabulary && word.length <= 300) add(vocabulary, notice.field, word, row)
        }
      }
    },
    found: (): Iterable<UnknownWord> => found.values(),
  }
}
