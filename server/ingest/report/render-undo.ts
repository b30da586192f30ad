import type { Batch } from '../../store/batches/batches.ts'
import type { UndoneTerm } from '../../store/undo/terms.ts'
import type { Undone, UndoneRecord } from '../../store/undo/undone.ts'
import { shown } from '../problems/problem.ts'
import { batchName, ofBatch } from './batch-words.ts'
import { fieldName } from './value-text.ts'

/** A value of a record on one line; nothing is said of what it is made of beyond its words. */
const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'niente'
  if (Array.isArray(value)) {
    const inner = value.filter((one) => one !== null)
    return inner.length === 0 ? 'niente' : inner.map(words).join('; ')
  }
  if (typeof value !== 'object') return String(value)
  const { name, title, url } = value as Record<string, unknown>
  return words(name ?? title ?? url)
}

const conflictLine = (conflict: UndoneRecord['conflicts'][number]): string => {
  const { field, before, batch, now, reason } = conflict
  const name = fieldName(field)
  if (reason === 'address-taken') {
    return `    ${name}: non torna com’era, perché un’altra scheda ne ha preso l’indirizzo`
  }
  const states = [`prima ${words(before)}`, `poi ${words(batch)}`, `ora ${words(now)}`]
  return `    ${name}: resta com’è, qualcuno l’ha cambiata dopo (${states.map(shown).join(' · ')})`
}

const KIND_LINE: Record<UndoneRecord['kind'], (fields: string) => string> = {
  unborn: () => 'non c’è più: era nata da qui',
  back: () => 'torna',
  changed: (fields) => `tornano com’erano ${fields}`,
  untouched: () => 'resta com’è',
}

const MARK = { unborn: '-', back: '+', changed: '~', untouched: ' ' } as const

const recordLines = ({ kind, title, slug, fields, conflicts }: UndoneRecord): string[] => [
  `${conflicts.length > 0 ? '!' : MARK[kind]} ${title} (${slug}): ${KIND_LINE[kind](fields.map(fieldName).join(', '))}`,
  ...conflicts.map(conflictLine),
]

const TERM_LINE = {
  unborn: 'non c’è più: era nata da qui',
  back: 'torna',
  changed: 'torna com’era',
  untouched: 'resta com’è',
} as const

/** A term of a list, and what of it stays as it is. */
const termLines = ({ vocabulary, label, id, kind, conflicts }: UndoneTerm): string[] => [
  `${conflicts.length > 0 ? '!' : MARK[kind]} voce ${label} (${vocabulary}, ${id}): ${TERM_LINE[kind]}`,
  ...conflicts.map(({ reason }) =>
    reason === 'in-use'
      ? '    resta: ci sono schede che la usano'
      : '    resta com’è in una parte, qualcuno l’ha cambiata dopo',
  ),
]

/** What came of taking a batch back, as plain lines. */
export const renderUndo = (undone: Undone, id: number, batch: Batch | undefined): string[] => {
  if (undone.outcome === 'unknown' || !batch) return [`Non c’è un’importazione ${id}.`]
  if (undone.outcome === 'not-applied') {
    if (undone.state !== 'annullata') {
      return [`Non si può annullare ${batchName(batch)}: non ha scritto niente (${undone.state}).`]
    }
    const by = undone.undoneBy
    const again = by === null ? '' : ` Per rimetterla in vigore, annullare la numero ${by}.`
    return [`È già stata annullata: ${batchName(batch)}.${again}`]
  }
  const { records, terms, counts, batchId } = undone
  const changed = counts.added + counts.changed
  return [
    `Annullamento ${ofBatch(batch)}${batch.fileName === null ? '' : ` (${batch.fileName})`}`,
    ...records
      .filter(({ kind, conflicts }) => kind !== 'untouched' || conflicts.length > 0)
      .flatMap(recordLines),
    ...terms
      .filter(({ kind, conflicts }) => kind !== 'untouched' || conflicts.length > 0)
      .flatMap(termLines),
    `${changed} ${changed === 1 ? 'scheda o voce torna' : 'schede o voci tornano'} come prima, ${counts.held} con qualcosa che resta, ${counts.unchanged} senza niente da fare`,
    batchId === null
      ? 'Prova: non è stato scritto niente.'
      : `È la numero ${batchId}: si può annullare a sua volta.`,
  ]
}
