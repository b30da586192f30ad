import { isDeepStrictEqual } from 'node:util'
import { AppError } from '#domain/errors.ts'
import { labelKey } from '#domain/text/fold.ts'
import { namesOfTerm, type Term, type VocabularyKey } from '#domain/vocabulary.ts'
import { createBatchRecords } from '../batches/records.ts'
import type { Db } from '../database.ts'
import { and, asc, eq, ne } from '../drizzle.ts'
import { NO_COUNTS } from '../open-batch.ts'
import type { ProjectStore } from '../projects/projects.ts'
import { participations, projects as projectTable, projectTerms } from '../schema/project.ts'
import { assertFree, hasName, quote, refuse } from './names.ts'
import { replaceTerm } from './replace-term.ts'
import { flattenTerm, type TermKey, type TermState } from './term-state.ts'
import type { TermOrigin, TermWriter } from './term-writer.ts'

export type NameKind = 'alternative' | 'searchOnly'

type By = {
  actor: string
  /** The batch that the change belongs to; without one it is a batch of its own. */
  batchId?: number
}

type Deps = {
  now: () => Date
  projects: ProjectStore
  writer: TermWriter
  transaction: <T>(work: () => T) => T
}

/**
 * What editors do with the controlled lists. Each act is a batch of kind "vocabulary" that can be taken back, with a place in
 * the change log that indexes and other processes follow. Ids never change. Throws AppError `invalid`, `conflict` or
 * `not-found`, in Italian, and writes nothing then.
 */
export const createTermEdits = (db: Db, { now, projects, writer, transaction }: Deps) => {
  const records = createBatchRecords(db, now)

  /** Records that have a term, whatever their status, but for those that were never born. */
  const holdersOf = ([vocabulary, id]: TermKey): number[] => {
    const born = ne(projectTable.status, 'mai-nata')
    const rows =
      vocabulary === 'tipo-ente'
        ? db
            .selectDistinct({ id: projectTable.id })
            .from(participations)
            .innerJoin(projectTable, eq(projectTable.id, participations.projectId))
            .where(and(eq(participations.kind, id), born))
            .orderBy(asc(projectTable.id))
            .all()
        : db
            .selectDistinct({ id: projectTable.id })
            .from(projectTerms)
            .innerJoin(projectTable, eq(projectTable.id, projectTerms.projectId))
            .where(and(eq(projectTerms.vocabulary, vocabulary), eq(projectTerms.term, id), born))
            .orderBy(asc(projectTable.id))
            .all()
    return rows.map((row) => row.id)
  }

  const present = (key: TermKey): TermState => {
    const found = writer.read(key)
    if (!found || found.state === 'mai-nata' || found.state === 'unita') {
      throw new AppError('not-found', `Nell’elenco ${key[0]} non c’è la voce ${quote(key[1])}.`)
    }
    return found
  }

  const free = (vocabulary: VocabularyKey, name: string, except: string): void =>
    assertFree(writer.present(vocabulary), name, except)

  /** Runs an act as one write of one batch; returns the batch's id. */
  const act = (
    by: By,
    note: string,
    work: (origin: TermOrigin) => { added?: number; changed?: number },
  ): number =>
    transaction(() => {
      if (by.batchId !== undefined) {
        work({ actor: by.actor, batchId: by.batchId })
        return by.batchId
      }
      const start = { kind: 'vocabulary', state: 'in-scrittura', actor: by.actor, note } as const
      const batchId = records.open(start)
      const { added = 0, changed = 0 } = work({ actor: by.actor, batchId })
      records.finish(batchId, { ...NO_COUNTS, added, changed })
      return batchId
    })

  const change = (
    key: TermKey,
    by: By,
    note: string,
    next: (term: Term) => Partial<Term>,
    state: Partial<TermState> = {},
  ): number =>
    act(by, note, (origin) => {
      const before = present(key)
      const after = { ...before, ...state, content: { ...before.content, ...next(before.content) } }
      if (isDeepStrictEqual(flattenTerm(before), flattenTerm(after))) {
        throw new AppError(
          'conflict',
          `La voce ${quote(key[1])} è già così: non c’è niente da cambiare.`,
        )
      }
      writer.write(key, after, origin)
      return { changed: 1 }
    })

  const assertNoCircle = ([vocabulary, id]: TermKey, broader: string): void => {
    const byId = new Map(writer.present(vocabulary).map((term) => [term.id, term]))
    for (let at: string | null | undefined = broader; at; at = byId.get(at)?.broader) {
      if (at === id)
        throw refuse(
          `${quote(broader)} è già più ristretta di ${quote(id)}: il giro non si può chiudere.`,
        )
    }
  }

  const narrower = ([vocabulary, id]: TermKey): Term[] =>
    writer.present(vocabulary).filter(({ broader }) => broader === id)

  return {
    /** A new term, at the end of its list. */
    add: (
      vocabulary: VocabularyKey,
      term: Pick<Term, 'id' | 'label' | 'labelEn'> & Partial<Term>,
      by: By,
    ): number =>
      act(by, `nuova voce: ${term.label}`, (origin) => {
        const key: TermKey = [vocabulary, term.id]
        if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(term.id) || term.id.length > 100) {
          throw refuse(
            `${quote(term.id)} non va bene come identificativo: lettere minuscole senza accenti, cifre e trattini.`,
          )
        }
        const before = writer.read(key)
        if (before && before.state !== 'mai-nata') {
          throw new AppError(
            'conflict',
            `La voce ${quote(term.id)} c’è, o c’è stata: un identificativo non cambia significato.`,
          )
        }
        const content: Term = {
          alternative: [],
          former: [],
          searchOnly: [],
          broader: null,
          note: null,
          ...term,
        }
        for (const name of namesOfTerm(content)) free(vocabulary, name, term.id)
        if (content.broader !== null) present([vocabulary, content.broader])
        writer.write(key, { state: 'attiva', mergedInto: null, content }, origin)
        return { added: 1 }
      }),

    /** Another label; the one it had stays a former one, by which it is found. */
    rename: (key: TermKey, labels: Partial<Pick<Term, 'label' | 'labelEn'>>, by: By): number => {
      for (const label of Object.values(labels)) free(key[0], label, key[1])
      return change(key, by, `altra etichetta: ${Object.values(labels).join(', ')}`, (term) => {
        const label = labels.label ?? term.label
        const before = label === term.label ? [] : [term.label]
        const other = (list: readonly string[]) =>
          list.filter((one) => labelKey(one) !== labelKey(label))
        const former = other([...new Set([...term.former, ...before])])
        return { ...labels, former, alternative: other(term.alternative) }
      })
    },

    /** One more name of the same thing, recognised in files and searched; "searchOnly" is never shown. */
    addName: (key: TermKey, name: string, kind: NameKind, by: By): number => {
      free(key[0], name, key[1])
      return change(key, by, `altro nome: ${name}`, (term) => {
        if (hasName(term, name)) {
          throw new AppError('conflict', `${quote(name)} è già un nome di questa voce.`)
        }
        return { [kind]: [...term[kind], name] }
      })
    },

    removeName: (key: TermKey, name: string, by: By): number =>
      change(key, by, `nome tolto: ${name}`, (term) => {
        const without = (list: readonly string[]) =>
          list.filter((one) => labelKey(one) !== labelKey(name))
        const left = {
          alternative: without(term.alternative),
          former: without(term.former),
          searchOnly: without(term.searchOnly),
        }
        const count = (one: Pick<Term, 'alternative' | 'former' | 'searchOnly'>) =>
          one.alternative.length + one.former.length + one.searchOnly.length
        if (count(left) === count(term)) {
          throw new AppError(
            'not-found',
            `${quote(name)} non è un altro nome di ${quote(term.label)}.`,
          )
        }
        return left
      }),

    setBroader: (key: TermKey, broader: string | null, by: By): number => {
      if (broader !== null) {
        present([key[0], broader])
        assertNoCircle(key, broader)
      }
      return change(key, by, `voce più ampia: ${broader ?? 'nessuna'}`, () => ({ broader }))
    },

    /** No longer offered; the records that have it keep it, and it is still found. */
    retire: (key: TermKey, by: By): number =>
      change(key, by, `voce ritirata: ${key[1]}`, () => ({}), { state: 'ritirata' }),

    /** Offered again. */
    revive: (key: TermKey, by: By): number =>
      change(key, by, `voce riammessa: ${key[1]}`, () => ({}), { state: 'attiva' }),

    /**
     * Makes a term part of another: records that have it get the other, which takes over its names; links with its id find
     * the other. Everything in one batch.
     */
    merge: (key: TermKey, into: string, by: By): number => {
      const [vocabulary, from] = key
      if (from === into) throw refuse('Una voce non si unisce a se stessa.')
      assertNoCircle(key, into)
      return act(by, `${from} unita a ${into}`, (origin) => {
        const [old, target] = [present(key), present([vocabulary, into])]
        const known = new Set(namesOfTerm(target.content).map(labelKey))
        const news = (names: readonly string[]) =>
          names.filter((name) => !known.has(labelKey(name)))
        writer.write(
          key,
          {
            ...old,
            state: 'unita',
            mergedInto: into,
            content: { ...old.content, alternative: [], former: [], searchOnly: [] },
          },
          origin,
        )
        const { content } = target
        const taken = {
          alternative: [...content.alternative, ...news(old.content.alternative)],
          former: [...content.former, ...news([old.content.label, ...old.content.former])],
          searchOnly: [...content.searchOnly, ...news(old.content.searchOnly)],
        }
        writer.write([vocabulary, into], { ...target, content: { ...content, ...taken } }, origin)
        for (const child of narrower(key)) {
          const state = present([vocabulary, child.id])
          writer.write(
            [vocabulary, child.id],
            { ...state, content: { ...child, broader: into } },
            origin,
          )
        }
        const holders = holdersOf(key)
        for (const id of holders) {
          const { content: record } = projects.state(id)
          projects.update(id, replaceTerm(record, key, into), origin)
        }
        return { changed: 2 + holders.length }
      })
    },

    /** Ids of the records that have a term, drafts and withdrawn ones too. */
    holders: holdersOf,
  }
}

export type TermEdits = ReturnType<typeof createTermEdits>
