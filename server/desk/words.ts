import { AppError } from '#domain/errors.ts'
import type { WordAnswer } from '#domain/import.ts'
import type { WordQuestion, WordsPage } from '#domain/staff/import-pages.ts'
import type { WordProblem } from '#domain/staff/import-problems.ts'
import { actorOf, mayDo, type StaffPerson } from '#domain/staff/person.ts'
import { slugify } from '#domain/text/fold.ts'
import type { VocabularyIndex, VocabularyKey } from '#domain/vocabulary.ts'
import { hintsFor } from '../ingest/cells/hints.ts'
import type { BatchWord } from '../store/batches/words.ts'
import type { Store } from '../store/store.ts'
import type { Imports, Remembers } from './imports.ts'
import { deskMessages } from './messages.ts'

/** What somebody has chosen for a word: a term, "nothing", "later", or a new term of this name. */
export type GivenAnswer = {
  vocabulary: string
  key: string
  choice: { is: 'term'; id: string } | { is: 'nothing' } | { is: 'later' } | { is: 'new' }
  /** Of a new term. */
  label: string
  labelEn: string
  remember: boolean
}

/** Under which a word is found again in a form. */
const keyOf = ({ vocabulary, key }: Pick<GivenAnswer, 'vocabulary' | 'key'>) =>
  `${vocabulary} ${key}`

const LONGEST = 200

/** A new term, or what keeps it from being one. */
const newTerm = (
  { label, labelEn }: Pick<GivenAnswer, 'label' | 'labelEn'>,
  list: VocabularyIndex,
): Extract<WordAnswer, { is: 'new' }> | { problem: WordProblem } => {
  const name = label.trim()
  const id = slugify(name)
  const known = list.resolve(name)
  if (id === '' || name.length > LONGEST) return { problem: { code: 'no-name', most: LONGEST } }
  if (known !== undefined) {
    return { problem: { code: 'known-name', name, term: list.labelOf(known) } }
  }
  if (list.presentId(id) !== undefined) return { problem: { code: 'known-id', id } }
  return { is: 'new', id, label: name, labelEn: labelEn.trim().slice(0, LONGEST) || name }
}

/** Words that are in no list: asked once each, with the terms that they may mean. */
export const createWordStep = (store: Store, imports: Imports, remembers: Remembers) => {
  const offered = ({ terms }: VocabularyIndex) =>
    terms.filter(({ retired }) => !retired).map(({ id, label }) => ({ id, label }))

  const questionOf = (
    word: BatchWord,
    problems: ReadonlyMap<string, WordProblem>,
  ): WordQuestion => ({
    ...word,
    nearest: hintsFor(word.word, store.vocabularies.all()[word.vocabulary])
      .filter(({ retired }) => !retired)
      .map(({ id, label }) => ({ id, label })),
    problem: problems.get(keyOf(word)) ?? null,
  })

  const page = (
    id: number,
    words: readonly BatchWord[],
    person: StaffPerson,
    problems: ReadonlyMap<string, WordProblem> = new Map(),
  ): WordsPage => {
    const vocabularies = store.vocabularies.all()
    const keys = new Set<VocabularyKey>(words.map(({ vocabulary }) => vocabulary))
    return {
      kind: 'import-words',
      import: imports.head(imports.find(id)),
      words: words.map((word) => questionOf(word, problems)),
      lists: Object.fromEntries(
        [...keys].map((key) => [
          key,
          { label: vocabularies[key].label, terms: offered(vocabularies[key]) },
        ]),
      ),
      mayAdd: mayDo(person.role, 'amministrazione'),
    }
  }

  const understood = (
    { choice, ...given }: GivenAnswer,
    list: VocabularyIndex,
    person: StaffPerson,
  ): WordAnswer | { problem: WordProblem } => {
    if (choice.is === 'term') {
      const id = list.presentId(choice.id)
      return id === undefined ? { problem: { code: 'no-choice' } } : { is: 'term', id }
    }
    if (choice.is !== 'new') return choice
    if (!mayDo(person.role, 'amministrazione')) {
      throw new AppError('forbidden', deskMessages.addedByAdministrators)
    }
    return newTerm(given, list)
  }

  /** What is remembered at once, for all imports: that a word means a term, or none. */
  const remember = (word: BatchWord, answer: WordAnswer, person: StaffPerson, id: number) => {
    if (answer.is !== 'term' && answer.is !== 'nothing') return
    const { vocabulary } = word
    const by = { actor: actorOf(person), batchId: id }
    store.remembered.saveWord({ vocabulary, word: word.word, answer }, by)
    remembers(id, `${vocabulary}: ${word.word}`, person)
  }

  return {
    show: (id: number, person: StaffPerson): WordsPage =>
      page(id, store.batches.words.all(id), person),

    /** Takes the answers that are given; returns the page again where something is wrong with one, and keeps the others. */
    answer: async (
      id: number,
      given: readonly GivenAnswer[],
      { goOn, person }: { goOn: boolean; person: StaffPerson },
    ): Promise<WordsPage | null> => {
      const problems = new Map<string, WordProblem>()
      let shown: BatchWord[] = []
      await imports.change(id, () => {
        const vocabularies = store.vocabularies.all()
        const words = store.batches.words.all(id)
        const givenFor = new Map(given.map((one) => [keyOf(one), one]))
        shown = words.map((word) => {
          const one = givenFor.get(keyOf(word))
          if (one === undefined) return word
          const answer = understood(one, vocabularies[word.vocabulary], person)
          if ('problem' in answer) {
            problems.set(keyOf(word), answer.problem)
            return { ...word, remember: one.remember }
          }
          return { ...word, answer, remember: one.remember }
        })
        for (const word of shown) {
          const left = word.answer === null && goOn && !problems.has(keyOf(word))
          const answer: WordAnswer | null = left ? { is: 'later' } : word.answer
          store.batches.words.answer(id, word, { answer, remember: word.remember })
          if (word.remember && answer !== null && givenFor.has(keyOf(word))) {
            remember(word, answer, person, id)
          }
        }
        return problems.size === 0
      })
      return problems.size > 0 ? page(id, shown, person, problems) : null
    },
  }
}
