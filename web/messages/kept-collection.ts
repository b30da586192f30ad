import { plural, quoted } from '../lib/text/format.ts'

/** What the script of the collection says; it comes with it. */
export const keptTexts = {
  count: (count: number) =>
    count === 0
      ? 'La raccolta è vuota'
      : `Nella raccolta: ${plural(count, 'progetto', 'progetti')}`,
  full: (most: number) =>
    `La raccolta è piena: ha ${most} progetti. Togline uno per aggiungerne un altro.`,
  unkept: 'Il browser non conserva la raccolta. L’indirizzo di questa pagina la contiene: salvalo.',
  mine: 'Questa raccolta è conservata in questo browser.',
  sent: 'Questa raccolta viene da un indirizzo. Non è ancora conservata nel browser.',
  sentBeside: (count: number) =>
    `Questa raccolta viene da un indirizzo. Nel browser ne hai un’altra, con ${plural(count, 'progetto', 'progetti')}.`,
  keep: 'Conserva questa raccolta',
  keepInstead: 'Metti questa al posto della tua',
  keepBoth: 'Aggiungi questi progetti alla tua',
  openMine: 'Apri la tua',
  note: (title: string) => `I tuoi appunti su ${quoted(title)}`,
  noteHelp: 'Restano in questo browser. Non vengono mai mandati.',
  ownNote: 'I miei appunti',
  losesNotes: 'Se svuoti la raccolta, perdi anche i tuoi appunti. Vuoi svuotarla?',
  share: 'Manda la raccolta',
  copied: 'Indirizzo copiato',
  print: 'Stampa',
  printedOn: (day: string) => `Stampato il ${day}.`,
} as const
