/** Words of the marks on lists and pages: small, for every page has them. */
export const markTexts = {
  mark: 'Nella raccolta',
  bar: 'La tua raccolta',
  open: 'Apri la raccolta',
  compare: 'Confronta i progetti',
} as const
