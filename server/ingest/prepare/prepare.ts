import { AppError } from '#domain/errors.ts'
import type { FieldKey } from '#domain/fields.ts'
import type { Alarm, WordAnswer } from '#domain/import.ts'
import { labelKey } from '#domain/text/fold.ts'
import type { VocabularyKey } from '#domain/vocabulary.ts'
import type { Batch } from '../../store/batches/batches.ts'
import type { PlannedRow, RowChoice } from '../../store/batches/rows.ts'
import type { Store } from '../../store/store.ts'
import { createAlarms } from '../alarms/alarms.ts'
import { type Answers, withAnswers } from '../answers.ts'
import { openBytes } from '../open/open.ts'
import { createPlanner, type Step } from '../plan/plan.ts'
import { mappingOf } from '../plan/record-columns.ts'
import { plannedRow } from '../planned-row.ts'
import { fileIsGone } from '../problems/batch-messages.ts'
import { noticeSentence } from '../problems/messages.ts'
import type { Notice } from '../problems/problem.ts'
import { type ReadOptions, readClaims } from '../read-claims.ts'
import type { Source } from '../readers/source.ts'
import type { Claim } from '../rows/raw-row.ts'
import { lookAtColumns, matchColumns } from './match-columns.ts'
import { createUnknownWords } from './unknown-words.ts'

/** What an import waits for now: an answer on its columns, on its words, or a look at its preview. */
export type Prepared = { outcome: 'columns' | 'words' | 'preview' | 'not-waiting' }

export type PrepareOptions = ReadOptions & {
  store: Store
  /** A batch of a file that has come in, and of which nothing has been written. */
  batch: number
  /** ISO day by which "concluded" is judged. */
  today: string
}

/** Sentences on the file as a whole that are kept with the preview. */
const WARNINGS = 100
const PROGRESS_EVERY = 200

/** Faults that a person can lift by saying which record a row is about. */
const OF_IDENTITY: ReadonlySet<string> = new Set(['same-title', 'title-of-several', 'former-title'])

/** Whether a new title is like that of a record; two rows of one file that are alike are two projects for who wrote it. */
const isLikeRecord = (notices: readonly Notice[]): boolean =>
  notices.some(
    (notice) => notice.code === 'similar' && notice.others.some(({ row }) => row === null),
  )

/** Whether a row may be about a record that is there, and only a person can tell. Who names the record has told. */
const isUndecided = (step: Step, { said }: Claim): boolean => {
  if (step.kind === 'refused') {
    return step.problems.length > 0 && step.problems.every(({ code }) => OF_IDENTITY.has(code))
  }
  return step.kind === 'new' && !said.slug && isLikeRecord(step.notices)
}

/** What people have said of words: for this import, else for all. */
const answersOf = (store: Store, id: number): Answers => {
  const answers = new Map<VocabularyKey, Map<string, WordAnswer>>()
  const put = (vocabulary: VocabularyKey, word: string, answer: WordAnswer) => {
    const own = answers.get(vocabulary) ?? new Map<string, WordAnswer>()
    answers.set(vocabulary, own.set(labelKey(word), answer))
  }
  for (const { vocabulary, word, answer } of store.remembered.words()) put(vocabulary, word, answer)
  for (const { vocabulary, word, answer } of store.batches.words.all(id)) {
    if (answer !== null) put(vocabulary, word, answer)
  }
  return answers
}

const readFile = (store: Store, { sha256 }: Batch): Uint8Array => {
  const bytes = sha256 === null ? undefined : store.files.read(sha256)
  if (bytes === undefined) {
    throw new AppError('gone', fileIsGone)
  }
  return bytes
}

/** A tick that was taken away stays away; of a row that could not be ticked nobody has said anything. */
const isTicked = ({ ticked, undecided, step }: RowChoice): boolean =>
  ticked || undecided || (step !== 'new' && step !== 'changed')

const keyOf = (claim: Claim): string => `${claim.place.sheet ?? ''} ${claim.row}`

/** Plans all rows anew and keeps what people have said of them; in one transaction, so that nobody sees half a preview. */
const planAgain = (
  claims: readonly Claim[],
  source: Source,
  batch: Batch,
  { store, today, onProgress }: PrepareOptions,
): Prepared =>
  store.transaction(() => {
    const { id } = batch
    const vocabularies = withAnswers(store.vocabularies.all(), answersOf(store, id))
    const choices = store.batches.rows.choices(id)
    for (const claim of claims) claim.identity = choices.get(keyOf(claim))?.identity
    const { projects } = store
    const plan = createPlanner({ projects, calls: store.calls.all(), today, claims })
    const words = createUnknownWords()
    const alarms = createAlarms(vocabularies)
    const noteAlarm = (claim: Claim, step: Step) => {
      const said = Object.keys(claim.said) as FieldKey[]
      if (step.kind === 'new')
        alarms.note({ row: step.row, before: null, after: step.content, said })
      if (step.kind === 'changed') {
        alarms.note({ row: step.row, before: step.before, after: step.content, said })
      }
      if (step.kind === 'unchanged') {
        const known = projects.kept(step.slug)
        if (known) alarms.note({ row: step.row, before: known, after: known, said })
      }
    }
    function* rows(): Generator<PlannedRow> {
      for (const [at, claim] of claims.entries()) {
        const step = plan(claim)
        words.note(claim)
        noteAlarm(claim, step)
        const choice = choices.get(keyOf(claim))
        yield {
          ...plannedRow(step, claim, projects),
          undecided: isUndecided(step, claim),
          identity: choice?.identity ?? null,
          ticked: choice === undefined || isTicked(choice),
        }
        const done = at + 1
        if (done % PROGRESS_EVERY === 0 || done === claims.length) {
          onProgress?.({ phase: 'read', done, total: claims.length })
        }
      }
    }
    if (!store.batches.replan(id, rows())) return { outcome: 'not-waiting' }
    store.batches.words.replace(id, words.found())
    store.batches.note(id, { format: source.format, mapping: mappingOf(claims) })
    store.batches.notePreview(id, factsOf(source, alarms.settle()))
    if (store.batches.words.all(id).every(({ answer }) => answer !== null)) {
      return { outcome: 'preview' }
    }
    store.batches.setState(id, 'da-abbinare')
    return { outcome: 'words' }
  })

const factsOf = ({ notices, headings }: Source, alarms: Alarm[]) => {
  const sentences = notices.map((notice) => ({
    row: notice.row,
    message: noticeSentence(notice, (field) => headings.get(field) ?? field),
  }))
  return {
    alarms,
    warnings: sentences.slice(0, WARNINGS),
    moreWarnings: Math.max(0, sentences.length - WARNINGS),
  }
}

/**
 * Brings an import as far as it gets without a person: looks at its columns, reads and plans its rows with everything that
 * has been said so far, and gathers what is still to be asked. Can be repeated at any time before the import is written, and
 * gives the same; what people have said of its rows and words stays. Throws as `ingestBytes` where the file cannot be read.
 */
export const prepareImport = async (options: PrepareOptions): Promise<Prepared> => {
  const { store, batch: id, today } = options
  const batch = store.batches.byId(id)
  if (batch === undefined || !store.batches.isWaiting(id)) return { outcome: 'not-waiting' }
  const bytes = readFile(store, batch)
  const name = batch.fileName ?? ''
  const themes = store.vocabularies.all().tema
  const newColumns = async () => {
    const look = lookAtColumns(await openBytes(name, bytes, themes, 'guess'))
    return look && matchColumns(look, store.remembered.columns)
  }
  const columns = batch.columns ?? (await newColumns())
  if (columns !== batch.columns) store.batches.note(id, { columns })
  if (columns !== null && !columns.settled) {
    store.batches.move(id, 'caricata', 'da-abbinare')
    return { outcome: 'columns' }
  }
  const source = await openBytes(name, bytes, themes, columns ?? undefined)
  const vocabularies = withAnswers(store.vocabularies.all(), answersOf(store, id))
  const context = { vocabularies, calls: store.calls.all(), today }
  const claims = await readClaims(source, context, options)
  return planAgain(claims, source, batch, options)
}
