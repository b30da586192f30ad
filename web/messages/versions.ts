import { listed, quoted } from '../lib/text/format.ts'

/** Words of the pages that show what a record was. */
export const versionTexts = {
  title: (title: string) => `Versioni della scheda ${quoted(title)}`,
  lead: 'Ogni volta che la scheda cambia, quella di prima resta a un indirizzo che non cambia.',
  here: 'Versioni',
  version: (number: number) => `Versione ${number}`,
  from: (day: string) => `del ${day}`,
  now: 'quella di oggi',
  first: 'La prima che si è potuta leggere.',
  changed: (names: readonly string[]) =>
    names.length === 0
      ? 'Nessun dato pubblico è cambiato.'
      : `È cambiato: ${listed(names.map((name) => name.toLowerCase()))}.`,
  old: 'Questa è una versione vecchia',
  oldText: (number: number, day: string) =>
    `La scheda era così il ${day}. Da allora è cambiata: oggi c’è la versione ${number}.`,
  current: 'Questa è la versione di oggi',
  currentText: 'Se la scheda cambia, questo indirizzo continua a mostrarla così.',
  toCurrent: 'Vai alla scheda di oggi',
  toAll: 'Tutte le versioni',
  previous: (number: number) => `Versione precedente: ${number}`,
  next: (number: number) => `Versione successiva: ${number}`,
  changes: 'Che cosa è cambiato',
  changesFrom: (number: number) => `Rispetto alla versione ${number}`,
  field: 'Dato',
  before: 'Prima',
  after: 'In questa versione',
  noChanges: 'Nessun dato pubblico è cambiato.',
  data: 'I dati di questa versione',
} as const
