import { fileIsGone } from '../ingest/problems/batch-messages.ts'

/** What the desk refuses or could not do, in Italian, for who asked for it. What a page shows of a form is told in codes. */
export const deskMessages = {
  noImport: 'Questa importazione non esiste.',
  noColumns: 'Questo file non ha colonne da abbinare.',
  noPreview: 'Questa importazione non ha ancora un’anteprima.',
  addedByAdministrators: 'Le voci nuove le aggiunge chi ha il ruolo di amministrazione.',
  fileIsGone,
  fileNotKept: 'Il file di questa importazione non è conservato.',
  nothingToCorrect: 'In questa importazione non c’è niente da correggere.',
  writtenAlready: 'Questa importazione è già stata scritta: si può annullare dalla sua pagina.',
  ended: 'Questa importazione è già stata scritta o scartata: non si può più cambiare.',
  cannotUndo: 'Non si può annullare: o non ha scritto niente, o è già stata annullata.',
  interrupted:
    'Il lavoro su questa importazione si è interrotto per un errore del programma: non è stato scritto niente. Riprovare.',
} as const
