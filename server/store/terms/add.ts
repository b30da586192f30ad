import { AppError } from '#domain/errors.ts'
import { namesOfTerm, type Term, type VocabularyKey } from '#domain/vocabulary.ts'
import type { By, TermActs } from './acts.ts'
import { termMessages } from './messages.ts'
import { refuse } from './names.ts'
import type { TermKey } from './term-state.ts'
import type { TermWriter } from './term-writer.ts'

export type NewTerm = Pick<Term, 'id' | 'label' | 'labelEn'> & Partial<Term>

const NOTHING_MORE = {
  ...{ alternative: [], former: [], searchOnly: [], broader: null, note: null },
} satisfies Partial<Term>

const assertId = (id: string): void => {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 100) return
  throw refuse(termMessages.isNoId(id))
}

/** A new term, at the end of its list. */
export const createTermAdding =
  (acts: TermActs, writer: TermWriter) =>
  (vocabulary: VocabularyKey, term: NewTerm, by: By): number =>
    acts.act(by, `nuova voce: ${term.label}`, (origin) => {
      const key: TermKey = [vocabulary, term.id]
      assertId(term.id)
      const before = writer.read(key)
      if (before && before.state !== 'mai-nata') {
        throw new AppError('conflict', termMessages.idWasTaken(term.id))
      }
      const content: Term = { ...NOTHING_MORE, ...term }
      for (const name of namesOfTerm(content)) acts.assertFree(vocabulary, name, term.id)
      if (content.broader !== null) acts.present([vocabulary, content.broader])
      writer.write(key, { state: 'attiva', mergedInto: null, content }, origin)
      return { added: 1 }
    })
