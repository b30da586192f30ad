import type { FileProblem } from './soundness/present.ts'
import type { Unwritable } from './unwritable.ts'

const FILE: Record<FileProblem, string> = {
  gone: 'Il file della base dati è stato tolto: rimetterlo al suo posto e riavviare il servizio.',
  replaced: 'Il file della base dati è stato sostituito: riavviare il servizio perché lo legga.',
}

const UNWRITABLE: Record<Unwritable, string> = {
  locked: 'un’altra operazione la tiene occupata',
  'no-room': 'lo spazio su disco è finito, o il disco non risponde',
  'not-permitted': 'la cartella dei dati o il file non si possono scrivere',
  misplaced: 'dove va la cartella dei dati c’è un file, o dove va il file della base una cartella',
}

/** What the base says by itself, in Italian, for whoever runs the service. */
export const storeMessages = {
  /** Without a full stop: a sentence may go on after it. */
  unwritable: (cause: Unwritable) => `La base non si può scrivere: ${UNWRITABLE[cause]}`,
  changesWhileCopied: 'La base cambia mentre la si copia: riprovare fra poco.',
  pendingWrites:
    'La base ha scritture da completare, e non c’è spazio per farlo: liberare spazio e riprovare.',
  ofNewerProgram:
    'La base dati è di una versione più nuova del programma: aggiornare il programma, oppure rimettere una copia della base fatta prima dell’aggiornamento. Non è stato cambiato niente.',
  file: (problem: FileProblem) => FILE[problem],
  unsound: (found: string) =>
    `La base dati è rovinata (${found}): rimettere l’ultima copia, o ricostruirla da questa.`,
} as const
