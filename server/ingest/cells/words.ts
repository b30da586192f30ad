import { bad, good, type Parsed } from './parsed.ts'
import { type Cell, cleanLine, cleanText, textOf } from './text.ts'

const within = (text: string, shortest: number, longest: number): Parsed<string> => {
  if (text.length < shortest) return bad({ code: 'too-short', limit: shortest })
  if (text.length > longest) return bad({ code: 'too-long', limit: longest, length: text.length })
  return good(text)
}

/** A short text on one line. */
export const parseLine = (cell: Cell, longest: number, shortest = 1): Parsed<string> => {
  const text = textOf(cell)
  return text === undefined
    ? bad({ code: 'wrong-type' })
    : within(cleanLine(text), shortest, longest)
}

/** Running text. Markup is never interpreted: `<b>` stays four characters and is escaped where it is shown. */
export const parseText = (cell: Cell, longest: number): Parsed<string> => {
  const text = textOf(cell)
  return text === undefined ? bad({ code: 'wrong-type' }) : within(cleanText(text), 1, longest)
}
