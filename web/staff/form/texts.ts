export const formTexts = {
  wrong: 'C’è qualcosa da correggere',
} as const

/** What a window is called when its form came back. */
export const titleOf = (title: string, isWrong: boolean): string =>
  isWrong ? `Errore: ${title}` : title
