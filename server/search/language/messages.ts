/** A file of words that cannot be read, in Italian: `list` is what is wrong in it, line by line. */
export const wordsNotValid = (file: string, list: string): string => `${file} non è valido. ${list}`
