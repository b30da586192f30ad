import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'

/** What the service says as it starts and while it runs, in Italian: to the terminal, the log and probes. */
export const serviceMessages = {
  listening: (address: string) => `Banca dati delle buone prassi: ${address}`,
  portInUse: (port: number, address: string) =>
    `La porta ${port} di ${address} è già in uso: fermare l’altro servizio, o sceglierne un’altra con PORT (PORT=0 ne prende una libera).`,
  portNotAllowed: (port: number) =>
    `Non è permesso usare la porta ${port}: sceglierne una da 1024 in su con PORT.`,
  brokenBase:
    'La base dati è rovinata, o il file non è una base dati: rimettere l’ultima copia (docs/operations.md).',
  baseError: (code: string) => `La base dati risponde con un errore (${code}).`,

  deskCannotOpen:
    'La scrivania non si può aprire: l’elenco delle persone non si legge. Avvisare chi cura il servizio.',
  deskStaysClosed: (reason: string) => `La scrivania resta chiusa: ${reason}`,
  deskHasNobody: `Nella scrivania (${STAFF_ADDRESSES.home}) non può ancora entrare nessuno: npm run staff:add`,

  /** These two go on after why the base cannot be written. */
  noBaseYet: (why: string, file: string) => `${why}, e non c’è ancora (${file}).`,
  noProjectsYet: (why: string) => `${why}, e non ha ancora progetti.`,
  servedAsItIs: (why: string, copied: boolean) =>
    `${why}; ${copied ? 'si serve una copia di quello che c’è' : 'si serve quello che c’è'}. Rimediare e riavviare il servizio.`,
  firstOpening: (added: number) => `Prima apertura: presi in carico ${added} progetti.`,
  seedBroughtUp: (added: number, changed: number) =>
    `Schede del programma aggiornate: ${added} nuove, ${changed} cambiate; quello che la redazione ha cambiato è rimasto com’era.`,

  indexNotKept: (error: unknown) => `Indice non conservato per il prossimo avvio: ${error}`,
  notWarmed: (error: unknown) =>
    `Risposte più chieste non preparate, le ricerche restano possibili: ${error}`,
  indexNotUpdated: (error: unknown) => `Indice non aggiornato: ${error}`,
  indexStuck: (seconds: number, held: number, written: number) =>
    `L’indice è fermo da ${seconds} secondi alla scrittura ${held}, e la base è alla ${written}.`,
} as const
