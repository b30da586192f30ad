import { labelKey } from '#domain/text/fold.ts'
import { ensureCapacity } from '../../structures/arrays.ts'
import type { Collection } from '../index/collection.ts'
import type { ResolvedAtom, ResolvedSlot } from './resolver.ts'

/** What a word of a record answers. */
export type Answer = {
  /** Place of the slot among the required, then the optional ones. */
  slot: number
  atom: ResolvedAtom['atom']
  rarity: number
  /** Folded words of the reader, to tell the very word from another form of it. */
  typed: readonly string[]
}

/** Words one after the other, and what they answer together. */
export type SoughtForm = { words: readonly number[]; answer: Answer }

/**
 * What a plan seeks in the stored words of records: its terms, and the forms in which terms of several words are written.
 * Lists are filled anew rather than emptied: hundreds of words begin with two letters, and each question has its own.
 */
export const createSoughtTerms = ({
  dictionary,
  sequences,
}: Pick<Collection, 'dictionary' | 'sequences'>) => {
  const { columns } = dictionary
  /** A bit for each spelling: whether it may answer or begin an answer. Few enough bytes to stay at hand. */
  let bits = new Uint8Array(1024)
  const spellings: number[] = []
  let spellingCount = 0
  /** The answers there are, and for each sought term one more than the place of its own. */
  const answers: Answer[] = []
  let answerPlace = new Uint16Array(1024)
  const terms: number[] = []
  let termCount = 0
  /** What may be written from each word on. */
  const forms = new Map<number, SoughtForm[]>()

  const clear = (): void => {
    for (let i = 0; i < spellingCount; i++) bits[spellings[i]! >> 3] = 0
    for (let i = 0; i < termCount; i++) answerPlace[terms[i]!] = 0
    spellingCount = 0
    termCount = 0
    answers.length = 0
    if (forms.size > 0) forms.clear()
    bits = ensureCapacity(bits, (dictionary.spellings.size() >> 3) + 1)
    answerPlace = ensureCapacity(answerPlace, dictionary.terms.size())
  }

  const addSpelling = (spelling: number): void => {
    bits[spelling >> 3]! |= 1 << (spelling & 7)
    spellings[spellingCount++] = spelling
  }

  const addForm = (words: readonly number[], answer: Answer): void => {
    const first = words[0]!
    const list = forms.get(first)
    if (list) list.push({ words, answer })
    else forms.set(first, [{ words, answer }])
    dictionary.eachSpelling(columns.termOf[first]!, addSpelling)
  }

  /** A term keeps the first answer that it is sought for; `place` is that of the answer. */
  const addTerm = (term: number, answer: Answer, place: number): void => {
    if (answerPlace[term] === 0) {
      answerPlace[term] = place + 1
      terms[termCount++] = term
      dictionary.eachSpelling(term, addSpelling)
    }
    for (const words of sequences.of(term)) addForm(words, answer)
  }

  const addAtom = (resolved: ResolvedAtom, asked: Omit<Answer, 'atom'>): void => {
    const answer = { ...asked, atom: resolved.atom }
    const place = answers.push(answer) - 1
    if (resolved.kind === 'sequence') addForm(resolved.words, answer)
    else for (const term of resolved.terms) addTerm(term, answer, place)
  }

  return {
    start: (slots: readonly ResolvedSlot[]): void => {
      clear()
      for (const [slot, { atoms, rarity, slot: asked }] of slots.entries()) {
        const typed = labelKey(asked.typed).split(' ')
        for (const atom of atoms) addAtom(atom, { slot, rarity, typed })
      }
      // The longest comes first: "legge 68/99" is not also told as "legge 68".
      for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length)
    },
    isEmpty: (): boolean => spellingCount === 0,
    /** A bit for each spelling: 0 where it answers nothing and begins no answer. */
    spellings: (): Uint8Array => bits,
    answerOf: (term: number): Answer | null => {
      const place = answerPlace[term]!
      return place === 0 ? null : answers[place - 1]!
    },
    formsFrom: (word: number): readonly SoughtForm[] | undefined => forms.get(word),
  }
}
