/**
 * The query language that people know from elsewhere: "exact phrase", -without, OR. Everything else is text, so that no
 * input is an error: a lonely quote, a dash or an OR with nothing beside it are read as if they were not signs.
 */
export type QueryPart =
  /** Words as typed, from `from` of the query; `phrase` when quoted. */
  | { kind: 'text' | 'phrase'; text: string; from: number; without: boolean }
  /** What stands before and after it are alternatives. */
  | { kind: 'or' }

const CLOSING: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»' }
const SPACE = /\s/u

const isSpace = (query: string, at: number) => at >= query.length || SPACE.test(query[at]!)

/** Hyphens, dashes and minus signs, as keyboards, phones and word processors write them. */
export const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'

const isDash = (character: string | undefined) =>
  character !== undefined && DASHES.includes(character)

/** A dash takes a word away only where one is behind it and a space, or nothing, before. */
const isMinus = (query: string, at: number) =>
  isDash(query[at]) &&
  (at === 0 || isSpace(query, at - 1)) &&
  !isSpace(query, at + 1) &&
  !isDash(query[at + 1]) &&
  // "2020 -2022" is a time.
  !(/(?:^|\D)\d{4}\s$/.test(query.slice(0, at)) && /^\d{4}(?!\d)/.test(query.slice(at + 1)))

const isOr = (query: string, at: number) =>
  query.startsWith('OR', at) && (at === 0 || isSpace(query, at - 1)) && isSpace(query, at + 2)

/** Where the quote opened at `at` closes; -1 when it does not, and is only a sign. */
const closingQuote = (query: string, at: number): number => {
  const closing = CLOSING[query[at]!]
  return closing === undefined ? -1 : query.indexOf(closing, at + 1)
}

const endOfWord = (query: string, from: number): number => {
  let at = from
  while (at < query.length && !isSpace(query, at)) at++
  return at
}

/** An OR is one only between two things that can be searched for. */
const settled = (parts: readonly QueryPart[]): QueryPart[] =>
  parts.filter((part, i) => {
    if (part.kind !== 'or') return true
    const [before, after] = [parts[i - 1], parts[i + 1]]
    return (
      before !== undefined &&
      after !== undefined &&
      before.kind !== 'or' &&
      after.kind !== 'or' &&
      !before.without &&
      !after.without
    )
  })

/** What a query asks for, without its signs and without what it excludes. */
export const wantedText = (query: string): string =>
  parseText(query)
    .flatMap((part) => (part.kind === 'or' || part.without ? [] : [part.text.trim()]))
    .join(' ')

/** Reads a query. Total: any text gives parts that can be searched. */
export const parseText = (query: string): QueryPart[] => {
  const parts: QueryPart[] = []
  let textFrom = -1
  const endText = (to: number) => {
    if (textFrom < 0) return
    const text = query.slice(textFrom, to)
    if (text.trim()) parts.push({ kind: 'text', text, from: textFrom, without: false })
    textFrom = -1
  }
  let at = 0
  while (at < query.length) {
    const without = isMinus(query, at)
    const from = without ? at + 1 : at
    const close = closingQuote(query, from)
    if (close > from + 1) {
      endText(at)
      parts.push({ kind: 'phrase', text: query.slice(from + 1, close), from: from + 1, without })
      at = close + 1
    } else if (without) {
      endText(at)
      const end = endOfWord(query, from)
      parts.push({ kind: 'text', text: query.slice(from, end), from, without })
      at = end
    } else if (isOr(query, at)) {
      endText(at)
      parts.push({ kind: 'or' })
      at += 2
    } else {
      if (textFrom < 0) textFrom = at
      at++
    }
  }
  endText(query.length)
  return settled(parts)
}
