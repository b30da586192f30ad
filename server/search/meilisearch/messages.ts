/** What is said of a Meilisearch server, in Italian: to the log, to probes and to readers where no other engine answers. */
export const serverMessages = {
  notReached: 'non ancora raggiunto',
  noAnswerInTime: 'nessuna risposta in tempo',
  takesMany: (changes: number) => `prende ${changes} scritture arrivate insieme`,
  answers: 'Meilisearch risponde: le ricerche passano di qui.',
  isAway: (problem: string) => `Meilisearch: ${problem}`,
  rebuilds: 'Indice Meilisearch: ricostruzione con le impostazioni attuali.',
  recordsRefused: (count: number, first: string, words: string) =>
    `${count} schede rifiutate; n. ${first}: ${words}`,
  doesNotAnswer: (words: string) => `Il server di ricerca non risponde: ${words}`,
  nonsense: 'Il server di ricerca ha dato una risposta senza senso.',
  refused: (words: string, code: string) => `Il server di ricerca ha rifiutato: ${words} (${code})`,
  noSwap: 'Lo scambio di indici non avviene.',
  /** How the server's own list of keys describes ours. */
  keyDescription: 'Chiave della banca dati delle buone prassi: solo il suo indice',
  noKey: (words: string) => `Chiave non creata: ${words}`,
} as const
