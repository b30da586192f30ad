/** What the desk answers where it has no page of its own for it, in Italian. */
export const deskAnswers = {
  noImport: 'Questa importazione non esiste.',
  noPerson: 'Questa persona non è nell’elenco.',
  tooLarge: (limitMb: number) =>
    `Il file è più grande di ${limitMb} MB: dividerlo in più file. Non è stato tenuto niente.`,
  twoFiles: (first: string, second: string) =>
    `Sono arrivati due file, «${first}» e «${second}»: se ne importa uno alla volta. Non è stato tenuto nessuno dei due: ripetere con uno solo.`,
  noFile: 'Manca il file: scegliere quello da importare.',
} as const
