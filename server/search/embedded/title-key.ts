import { labelKey } from '#domain/text/fold.ts'

const LETTERS = 8

/** 0 at the end of the text, then space, digits, letters a to z, and everything else. */
const rank = (code: number): number => {
  if (Number.isNaN(code)) return 0
  if (code === 32) return 1
  if (code >= 48 && code <= 57) return code - 46
  return code >= 97 && code <= 122 ? code - 85 : 38
}

/**
 * The first eight letters of a folded title as one number that orders titles as their text does; equal numbers must be
 * settled by the texts. Most comparisons of a sort by title then never touch a string.
 */
export const titleKey = (title: string): number => {
  const key = labelKey(title)
  let number = 0
  for (let i = 0; i < LETTERS; i++) number = number * 64 + rank(key.charCodeAt(i))
  return number
}
