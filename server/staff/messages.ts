/** What is refused of the people of the desk, in Italian, to who works there and to commands on the server. */
export const staffMessages = {
  noLongerAdministrator: 'Non si ha più il ruolo di amministrazione.',
  noPerson: 'Questa persona non è nell’elenco.',
  notOneself:
    'Nessuno può togliere a sé stesso il ruolo di amministrazione o l’accesso: lo faccia un’altra persona dell’amministrazione.',
  suspended: 'Questa persona è sospesa: prima riammetterla.',
  badEmail: 'L’indirizzo e-mail non è scritto bene: nome@ente.it',
  writeEmail: 'Scrivere un indirizzo come nome@ente.it.',
  badName: 'Il nome manca o è troppo lungo.',
  writeName: (most: number) => `Scrivere nome e cognome, al massimo ${most} caratteri.`,
  knownEmail: 'C’è già una persona con questo indirizzo e-mail.',
  emailOfOther: 'Questo indirizzo è già di una persona dell’elenco.',
  ofNewerProgram:
    'L’elenco delle persone è di una versione più nuova del programma: aggiornare il programma.',
  noKey: (file: string) => `${file} non contiene una chiave: rimettere quella di prima.`,
} as const

/** What the register says of a changed role. */
export const roleChanged = (before: string, after: string): string =>
  `ruolo: da ${before} a ${after}`
