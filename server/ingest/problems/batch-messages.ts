import type { HeldReason } from '../../store/batches/row-writer.ts'

/** The file of an import that nobody has kept, in Italian. */
export const fileIsGone = 'Il file di questa importazione non c’è più: caricarlo di nuovo.'

const HELD: Record<HeldReason, string> = {
  'record-moved':
    'La scheda è stata cambiata da altri dopo l’anteprima: questa riga non è stata scritta. Confrontarla con la scheda di oggi e caricare di nuovo il file.',
  'address-taken':
    'Un’altra scheda ha preso nel frattempo uno degli indirizzi precedenti: questa riga non è stata scritta.',
}

/** Why a row was held back, in words. */
export const heldSentence = (reason: string | null): string =>
  HELD[reason as HeldReason] ?? HELD['record-moved']
