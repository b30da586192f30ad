/** What is told of work whose thread ended without a word: the base knows whether all of it was written, or nothing. */
export const endedMessages = {
  nothing: 'Il lavoro sulla banca dati si è interrotto: non è stato scritto niente. Riprovare.',
  whole:
    'Il lavoro sulla banca dati è stato scritto per intero, ma il suo esito è andato perso: guardare l’elenco delle importazioni.',
  unknown:
    'Il lavoro sulla banca dati si è interrotto. Guardare nell’elenco delle importazioni se è stato scritto: tutto o niente. Se non c’è, riprovare.',
} as const
