import { AppError } from '#domain/errors.ts'
import type { AnswersPage, RememberedAnswer } from '#domain/staff/import-pages.ts'
import { actorOf, type StaffPerson } from '#domain/staff/person.ts'
import type { Remembered } from '../store/batches/remembered.ts'
import type { DeskDeps } from './import-stages.ts'

/** Answers that are not asked for again: listed, and taken back one by one. */
export const createMemory = ({ store, jobs, nameOf }: DeskDeps) => {
  const shown = (one: Remembered): RememberedAnswer => {
    const { key, at, batchId } = one
    const by = { key, actor: nameOf(one.actor), at, batch: batchId }
    if (one.kind === 'columns') {
      const { headings, fields } = one.answer
      const columns = headings.map((heading, column) => ({
        heading,
        field: fields[column] ?? null,
      }))
      return { kind: 'columns', ...by, columns }
    }
    const { vocabulary, word, answer } = one.answer
    const list = store.vocabularies.all()[vocabulary]
    const means = answer.is === 'term' ? list.labelOf(answer.id) : null
    return { kind: 'word', ...by, vocabulary, word, means }
  }

  /** A word that has become an other name of its term is one no more. */
  const unlearn = (key: string, person: StaffPerson): void => {
    const one = store.remembered.one('word', key)
    if (one?.kind !== 'word' || one.answer.answer.is !== 'term') return
    const { vocabulary, word, answer } = one.answer
    try {
      store.terms.removeName([vocabulary, answer.id], word, { actor: actorOf(person) })
    } catch (error) {
      // It was never written, or somebody has taken it away: then there is nothing to take back.
      if (!(error instanceof AppError)) throw error
    }
  }

  return {
    show: (): AnswersPage => ({ kind: 'answers', answers: store.remembered.all().map(shown) }),

    /** Takes an answer back: whoever brings such a file is asked again. False where it is not there. */
    forget: async (
      kind: 'columns' | 'word',
      key: string,
      person: StaffPerson,
    ): Promise<boolean> => {
      await jobs.idle()
      return store.transaction(() => {
        if (kind === 'word') unlearn(key, person)
        return store.remembered.forget(kind, key)
      })
    },
  }
}
