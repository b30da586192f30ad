/** A text, and the part of it that the other has not. */
export type Parts = { start: string; middle: string; end: string }

/** Of what is the same, as much is shown as tells where one is. */
const CONTEXT = 60

const shortenStart = (text: string): string => {
  if (text.length <= CONTEXT * 2) return text
  const from = text.indexOf(' ', text.length - CONTEXT)
  return `… ${text.slice(from === -1 ? text.length - CONTEXT : from + 1)}`
}

const shortenEnd = (text: string): string => {
  if (text.length <= CONTEXT * 2) return text
  const to = text.lastIndexOf(' ', CONTEXT)
  return `${text.slice(0, to === -1 ? CONTEXT : to)} …`
}

/** Two texts side by side: what both begin and end with, cut to whole words, and what differs in between. */
export const wordDiff = (before: string, after: string): { before: Parts; after: Parts } => {
  const [old, next] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)]
  const most = Math.min(old.length, next.length)
  let from = 0
  while (from < most && old[from] === next[from]) from++
  let to = 0
  while (to < most - from && old.at(-1 - to) === next.at(-1 - to)) to++
  const parts = (words: readonly string[]): Parts => ({
    start: shortenStart(words.slice(0, from).join('')),
    middle: words.slice(from, words.length - to).join(''),
    end: shortenEnd(words.slice(words.length - to).join('')),
  })
  return { before: parts(old), after: parts(next) }
}
