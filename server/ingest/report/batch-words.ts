import type { BatchKind, BatchState } from '#domain/batch.ts'
import type { Batch } from '../../store/batches/batches.ts'

/** A batch with its article, as it stands in a sentence: "l’importazione 3". */
const KIND: Record<BatchKind, string> = {
  import: 'l’importazione',
  edit: 'la correzione',
  undo: 'l’annullamento',
  merge: 'l’unione',
  vocabulary: 'la modifica delle voci',
}

const STATE: Record<BatchState, string> = {
  caricata: 'caricata',
  'da-abbinare': 'da abbinare',
  'in-anteprima': 'in anteprima',
  'in-scrittura': 'in scrittura',
  applicata: 'applicata',
  annullata: 'annullata',
  interrotta: 'interrotta',
  scartata: 'scartata',
}

export const batchName = ({ kind, id }: Pick<Batch, 'kind' | 'id'>): string => `${KIND[kind]} ${id}`

/** "di": after it the article is joined. */
export const ofBatch = (batch: Pick<Batch, 'kind' | 'id'>): string =>
  batchName(batch).replace(/^l’/, 'dell’').replace(/^la /, 'della ')

const time = (instant: string): string => instant.slice(0, 16).replace('T', ' ')

/** The list of batches, one line each, newest first; times are UTC, as the base keeps them. */
export const renderBatches = (batches: readonly Batch[]): string[] =>
  batches.length === 0
    ? ['Nessuna importazione.']
    : batches.map((batch) => {
        const { id, kind, state, at, actor, fileName, undoOf, added, changed, refused, held } =
          batch
        const [, name = ''] = /^l[a’] ?(.*)$/.exec(KIND[kind]) ?? []
        const about = fileName ?? (undoOf === null ? '' : `annulla ${undoOf}`)
        const counts = [
          [added, 'nuove'],
          [changed, 'modificate'],
          [refused, 'rifiutate'],
          [held, 'tenute'],
        ] as const
        const sums = counts.filter(([count]) => count).map(([count, what]) => `${count} ${what}`)
        const words = [name, STATE[state], about, sums.join(', '), actor]
        return `${id}  ${time(at)}  ${words.filter(Boolean).join(' · ')}`
      })
