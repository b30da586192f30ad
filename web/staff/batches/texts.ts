import type { BatchState } from '#domain/batch.ts'
import type {
  BatchEvent,
  BatchName,
  BatchPage,
  BatchWork,
  RowShow,
  TermStays,
  UndoneLine,
} from '#domain/staff/batch-pages.ts'
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

export const termStaysTexts: Record<TermStays, string> = {
  'in-use': 'Resta: ci sono schede che la usano.',
  'changed-since': 'Resta com’è in una parte: qualcuno l’ha cambiata dopo.',
}

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

export const eventsTitle = 'Che cosa è stato fatto'

export const importsTexts = {
  none: 'Non è ancora stato importato niente.',
  lead: 'Che cosa è stato importato, da chi, e che cosa ne è stato. Ognuna si può aprire e annullare.',
} as const

/** The counts of an import, one and many. */
export const countTexts = {
  added: ['nuova', 'nuove'],
  changed: ['modificata', 'modificate'],
  refused: ['rifiutata', 'rifiutate'],
  held: ['tenuta da parte', 'tenute da parte'],
  unchanged: ['senza cambiamenti', 'senza cambiamenti'],
} as const

export const batchTexts = {
  failed: 'L’ultima operazione non è riuscita',
  nothingYet: 'Non è ancora cambiato niente.',
  goOn: 'Riprendere da dove si era rimasti',
  seenFirst: 'Prima si vede che cosa cambierebbe.',
} as const

/** How a batch is taken back, and how an undo is. */
export const undoTexts = {
  batch: {
    title: 'Annullare',
    about:
      'Ogni scheda torna com’era prima. Quello che altri hanno cambiato dopo resta, e si decide caso per caso.',
    go: 'Annulla…',
  },
  undo: {
    title: 'Rimettere in vigore',
    about: 'Anche un annullamento si annulla: quello che aveva tolto torna.',
    go: 'Rimetti in vigore…',
  },
} as const

export const undoPageTexts = {
  title: (batch: Pick<BatchName, 'kind' | 'id'>) =>
    batch.kind === 'undo'
      ? `Rimettere in vigore: ${theBatch(batch)}`
      : `Annullare ${theBatch(batch)}`,
  source: { batch: 'Dal file', undo: 'Dall’annullamento' },
  changedSince: 'Qualcosa è stato cambiato dopo',
  decide: {
    batch:
      'Per ogni valore si vede com’era prima, che cosa aveva scritto il file e com’è ora. Se non si sceglie altro, resta com’è ora.',
    undo: 'Per ogni valore si vede com’era prima, che cosa aveva scritto l’annullamento e com’è ora. Se non si sceglie altro, resta com’è ora.',
  },
  go: (batch: Pick<BatchName, 'kind' | 'id'>) =>
    batch.kind === 'undo' ? 'Rimetti in vigore' : `Annulla ${theBatch(batch)}`,
  leave: 'Lascia tutto com’è',
  terms: 'Voci degli elenchi',
  ofValue: { keep: 'Tenere com’è ora', restore: 'Rimettere com’era prima' },
  ofRecord: { keep: 'Tenere la scheda', restore: 'Toglierla lo stesso' },
  recordChanged: 'Altri hanno cambiato la scheda',
  addressTaken: 'Resta com’è: un’altra scheda ha preso nel frattempo l’indirizzo di prima.',
} as const

export const fileTexts = {
  title: 'Il file',
  about: {
    hides:
      'È il file caricato, con le celle da correggere colorate, una nota su ciascuna e un’ultima colonna «Da correggere» che le spiega. Nient’altro è cambiato.',
    'column-only':
      'È il file caricato, con un’ultima colonna «Da correggere» che dice che cosa non va. Nient’altro è cambiato.',
    template:
      'In questo formato gli errori non si possono segnare: le righe sono riportate nel nostro modello, con le celle da correggere colorate e spiegate.',
  } satisfies Record<NonNullable<BatchPage['files']['marked']>, string>,
  marked: 'File con gli errori segnati',
  onlyWrong: 'Solo le righe da correggere',
  onlyWrongNote: 'In «Solo le righe da correggere» le altre righe sono nascoste, non tolte.',
  original: 'File originale',
} as const

export const correctedTexts = {
  file: 'Il file corretto',
  about:
    'Completa questa importazione: le righe già scritte restano come sono, le altre si rivedono in anteprima. La colonna «Da correggere» può restare.',
  send: 'Carica il file corretto',
  left: 'Le righe tenute da parte o non spuntate si possono rivedere così come sono.',
  again: 'Rivedi le righe rimaste',
} as const

export const workTexts = {
  title: {
    apply: 'Si sta scrivendo nella banca dati',
    undo: 'Si sta annullando',
    other: 'Si sta preparando',
  } satisfies Record<BatchWork['kind'], string>,
  leave:
    'Si può lasciare questa pagina e tornare: il lavoro continua. Chi legge il sito vede tutto o niente.',
  byItself: 'La pagina si aggiorna da sola.',
  now: 'Aggiornare adesso',
} as const
