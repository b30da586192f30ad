import { fold } from '#domain/text/fold.ts'

const PLAIN = /^[a-z0-9]+$/

/** A word as `wordBounds` cuts it, without case, accents and inner dots: "M.I.N.A" -> "mina", "Città" -> "citta". */
export const foldWord = (raw: string): string => {
  if (PLAIN.test(raw)) return raw
  const folded = fold(raw).replace(/[^\p{L}\p{N}&]+/gu, '')
  // A character that folds to nothing still is a word, or bounds and words would no longer pair up.
  return folded || raw.toLowerCase()
}
