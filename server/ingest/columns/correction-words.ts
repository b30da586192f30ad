import { labelKey } from '#domain/text/fold.ts'

/** The column that a marked file has at its end: what is wrong with each row, for a person. It is never data. */
export const CORRECTION_HEADING = 'Da correggere'

const KEY = labelKey(CORRECTION_HEADING)

export const isCorrectionHeading = (name: string): boolean =>
  name.length < 40 && labelKey(name) === KEY

/** How our notes on cells begin: by it they are known among those of the people who made the file. */
export const NOTE_MARK = 'Da correggere (banca dati):'

/** Our words in a CSV say of which row they are: where a row has more cells than headings, only so they are known. */
export const rowWords = (row: number, text: string): string => `Riga ${row}: ${text}`

export const isRowWords = (text: string): boolean => /^Riga \d+: /.test(text)

/** What people wrote in a note, without what we added to it. */
export const withoutOurNote = (text: string): string => {
  const at = text.indexOf(NOTE_MARK)
  return at === -1 ? text : text.slice(0, at).trimEnd()
}
