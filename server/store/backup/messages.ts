/** What keeps a copy of the base from being made or brought back, in Italian, for whoever runs the command. */
export const backupMessages = {
  notItsHash: (path: string) =>
    `Il file ${path} non corrisponde alla sua impronta: la copia non è stata fatta.`,
  notEmpty: (folder: string) => `La cartella ${folder} non è vuota: indicarne una nuova.`,
  damagedBase: (detail: string) => `La base della copia è danneggiata: ${detail}`,
  notWhole: (folder: string, missing: string) =>
    `In ${folder} non c’è una copia completa: manca ${missing}.`,
  damagedManifest: (file: string) =>
    `${file} è danneggiato: non si capisce che cosa contiene la copia.`,
  missing: (path: string) => `Nella copia manca il file ${path}.`,
  damaged: (path: string) => `Nella copia il file ${path} è danneggiato.`,
  ofNewerProgram:
    'La copia viene da una versione più nuova del programma: aggiornarlo prima di ripristinarla.',
  inUse: 'La banca dati è in uso: fermare il servizio e ogni altro comando, poi riprovare.',
  thereAlready: (folder: string) =>
    `In ${folder} c’è già una banca dati. Per sostituirla, dopo averla messa da parte, aggiungere --sostituisci.`,
} as const
