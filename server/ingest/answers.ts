import type { WordAnswer } from '#domain/import.ts'
import { labelKey } from '#domain/text/fold.ts'
import {
  indexVocabulary,
  type Term,
  VOCABULARY_KEYS,
  type Vocabularies,
  type VocabularyIndex,
  type VocabularyKey,
} from '#domain/vocabulary.ts'

/** What words mean that are in no list, by list and by the word without case and accents. */
export type Answers = ReadonlyMap<VocabularyKey, ReadonlyMap<string, WordAnswer>>

const termOf = ({ id, label, labelEn }: Extract<WordAnswer, { is: 'new' }>): Term => ({
  ...{ id, label, labelEn, alternative: [], former: [], searchOnly: [], broader: null, note: null },
})

/** The terms that are to be made: two words may mean the same new one. */
const newTerms = ({ terms }: VocabularyIndex, answers: ReadonlyMap<string, WordAnswer>): Term[] => {
  const known = new Set(terms.map(({ id }) => id))
  return [...answers.values()].flatMap((answer) => {
    if (answer.is !== 'new' || known.has(answer.id)) return []
    known.add(answer.id)
    return [termOf(answer)]
  })
}

const answered = (
  vocabulary: VocabularyIndex,
  answers: ReadonlyMap<string, WordAnswer>,
): VocabularyIndex => {
  const made = newTerms(vocabulary, answers)
  const index =
    made.length === 0
      ? vocabulary
      : indexVocabulary({ ...vocabulary, terms: [...vocabulary.terms, ...made] })
  return {
    ...index,
    resolve: (text) => {
      // What the list itself knows wins: an answer is for what it does not.
      const id = index.resolve(text)
      if (id !== undefined) return id
      const answer = answers.get(labelKey(text))
      return answer?.is === 'term' || answer?.is === 'new' ? index.presentId(answer.id) : undefined
    },
    leavesOut: (text) =>
      answers.get(labelKey(text))?.is === 'nothing' && index.resolve(text) === undefined,
  }
}

/** The lists with what people have said of words beside them: a file is read as if each word had always had its meaning. */
export const withAnswers = (vocabularies: Vocabularies, answers: Answers): Vocabularies =>
  Object.fromEntries(
    VOCABULARY_KEYS.map((key) => {
      const own = answers.get(key)
      return [key, own === undefined ? vocabularies[key] : answered(vocabularies[key], own)]
    }),
  ) as Vocabularies
