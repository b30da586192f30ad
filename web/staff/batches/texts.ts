import type { BatchState } from '#domain/batch.ts'
import type { BatchEvent, BatchName, RowShow, UndoneLine } from '#domain/staff/batch-pages.ts'
import { plural } from '../../lib/text/format.ts'

export const kindTexts: Record<BatchName['kind'], string> = {
  import: 'Importazione',
  undo: 'Annullamento',
  edit: 'Correzione',
  merge: 'Unione',
  vocabulary: 'Modifica delle voci',
}

/** "Importazione 12". */
export const batchTitle = ({ kind, id }: Pick<BatchName, 'kind' | 'id'>): string =>
  `${kindTexts[kind]} ${id}`

const ARTICLES: Record<BatchName['kind'], string> = {
  import: 'l’importazione',
  undo: 'l’annullamento',
  edit: 'la correzione',
  merge: 'l’unione',
  vocabulary: 'la modifica',
}

/** "l’importazione 12", in a sentence. */
export const theBatch = ({ kind, id }: Pick<BatchName, 'kind' | 'id'>): string =>
  `${ARTICLES[kind]} ${id}`

const STATES: Record<BatchState, string> = {
  caricata: 'Da preparare',
  'da-abbinare': 'Da preparare',
  'in-anteprima': 'In anteprima',
  'in-scrittura': 'In corso',
  applicata: 'Fatta',
  annullata: 'Annullata',
  interrotta: 'Interrotta',
  scartata: 'Scartata',
}

/** How a batch stands; an undo is masculine, the others are not. */
export const stateText = ({ kind, state }: Pick<BatchName, 'kind' | 'state'>): string =>
  kind === 'undo' ? STATES[state].replace(/a$/, 'o') : STATES[state]

export const showTexts: Record<RowShow, { label: string; about: string }> = {
  tenute: {
    label: 'Tenute da parte',
    about: 'Qualcosa è cambiato dopo: non sono state toccate.',
  },
  rifiutate: { label: 'Rifiutate', about: 'Da correggere nel file: non sono state scritte.' },
  nuove: { label: 'Nuove', about: 'Schede che prima non c’erano.' },
  modificate: { label: 'Modificate', about: 'Schede che c’erano e sono cambiate.' },
  lasciate: { label: 'Non spuntate', about: 'Righe lasciate fuori nell’anteprima.' },
  uguali: { label: 'Senza cambiamenti', about: 'Dicono quello che c’è già.' },
}

/** The same lists, of what took a batch back. */
export const undoShowTexts: Partial<typeof showTexts> = {
  tenute: { label: 'Con qualcosa che resta', about: 'Una parte è rimasta com’era.' },
  nuove: { label: 'Tornate', about: 'Schede che ci sono di nuovo.' },
  modificate: {
    label: 'Tornate com’erano',
    about: 'Comprese quelle nate da lì, che non ci sono più.',
  },
  uguali: { label: 'Senza niente da fare', about: 'Erano già così.' },
}

export const undoneTexts: Record<UndoneLine['kind'], string> = {
  unborn: 'Non ci sarà più: è nata da qui.',
  back: 'Tornerà.',
  changed: 'Tornerà com’era',
  untouched: 'Resta com’è.',
}

export const staysText = 'Resta com’è, se qui sotto non si sceglie altro.'

/** What an undo would do, in one sentence. */
export const undoSum = (sums: { unborn: number; back: number; changed: number }): string => {
  const parts = [
    [sums.unborn, plural(sums.unborn, 'scheda non ci sarà più', 'schede non ci saranno più')],
    [sums.back, plural(sums.back, 'scheda torna', 'schede tornano')],
    [sums.changed, plural(sums.changed, 'scheda torna com’era', 'schede tornano com’erano')],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([, words]) => words)
  return said.length === 0 ? 'Non c’è niente che possa tornare com’era.' : `${said.join(', ')}.`
}

export const eventTexts: Record<BatchEvent['what'], string> = {
  begun: 'Cominciata',
  applied: 'Scritta nella banca dati',
  undone: 'Annullata',
  restored: 'Rimessa in vigore',
  completes: 'Completa',
  completed: 'Completata',
}
