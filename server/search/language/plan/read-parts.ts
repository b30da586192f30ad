import type { Exclusion } from '../exclusions/exclusions.ts'
import type { FoundLimit } from '../limits/limits.ts'
import { parseText, type QueryPart } from '../parse.ts'
import type { Target } from './excluded.ts'

type TextPart = Extract<QueryPart, { text: string }>

/** A query's parts, among them what words exclude, and times and amounts. `from` and `to` say where a part stands, signs and all. */
export type ReadPart =
  | { kind: 'text' | 'phrase' | 'welcome'; text: string; from: number }
  | { kind: 'without'; targets: Target[]; from: number; to: number }
  | { kind: 'limit'; limit: FoundLimit }
  | { kind: 'or' }

/** Quoted phrases that are read as such; further ones are text. */
const MOST_QUOTED = 10

/** "-monza,lecco" */
const byCommas = ({ text, from }: TextPart): Target[] =>
  [...text.matchAll(/[^,;]+/g)].map(({ 0: one, index }) => ({
    ...{ text: one, from: from + index, literal: false },
  }))

const byDash = (q: string, part: TextPart, literal: boolean): ReadPart => {
  const quoted = part.kind === 'phrase'
  const from = part.from - (quoted ? 2 : 1)
  const to = Math.min(q.length, part.from + part.text.length + (quoted ? 1 : 0))
  const targets = literal ? [{ text: part.text, from: part.from, literal }] : byCommas(part)
  return { kind: 'without', targets, from, to }
}

/** Cuts a text into what is wanted and what its words exclude. */
const byWords = (part: TextPart, exclusions: readonly Exclusion[]): ReadPart[] => {
  const parts: ReadPart[] = []
  const wanted = (from: number, to: number) => {
    const text = part.text.slice(from, to)
    if (text.trim() !== '') parts.push({ kind: 'text', text, from: part.from + from })
  }
  let at = 0
  for (const { from, to, targets, welcome } of exclusions) {
    wanted(at, from)
    at = to
    if (welcome) {
      for (const target of targets) {
        const text = part.text.slice(target.from, target.to)
        parts.push({ kind: 'welcome', text, from: part.from + target.from })
      }
      continue
    }
    parts.push({
      kind: 'without',
      targets: targets.map((target) => ({
        text: part.text.slice(target.from, target.to),
        from: part.from + target.from,
        literal: false,
      })),
      from: part.from + from,
      to: part.from + to,
    })
  }
  wanted(at, part.text.length)
  return parts
}

export type ReadWords = {
  exclusionsIn: (text: string, phraseFollows: boolean) => readonly Exclusion[]
  limitsIn: (text: string) => readonly FoundLimit[]
  /** Where the longest name ends that a text begins with ("sindrome di Down"); 0 where none goes beyond its first word. */
  nameEndIn: (text: string) => number
}

/** Words behind a dash that are one name take their next text with them: "-sindrome di Down". */
const withNames = (
  q: string,
  parts: readonly QueryPart[],
  nameEndIn: ReadWords['nameEndIn'],
): QueryPart[] => {
  const read: QueryPart[] = []
  for (const part of parts) {
    const before = read.at(-1)
    const isDashed = before?.kind === 'text' && before.without && part.kind === 'text'
    const text = isDashed && !part.without ? q.slice(before.from, part.from + part.text.length) : ''
    const length = text === '' ? 0 : nameEndIn(text)
    if (!isDashed || length <= before.text.length) {
      read.push(part)
      continue
    }
    const end = before.from + length
    read.splice(-1, 1, { ...before, text: text.slice(0, length) })
    const rest = q.slice(end, part.from + part.text.length)
    if (rest.trim() !== '') read.push({ ...part, text: rest, from: end } as QueryPart)
  }
  return read
}

/** Cuts a text into its times and amounts and what stands between them, and that by the words that exclude. */
const byMeaning = (
  part: TextPart,
  phraseFollows: boolean,
  { exclusionsIn, limitsIn }: ReadWords,
): ReadPart[] => {
  const parts: ReadPart[] = []
  const text = (from: number, to: number) => {
    const piece = { ...part, text: part.text.slice(from, to), from: part.from + from }
    const last = to === part.text.length
    if (piece.text.trim() !== '') {
      parts.push(...byWords(piece, exclusionsIn(piece.text, last && phraseFollows)))
    }
  }
  let at = 0
  for (const limit of limitsIn(part.text)) {
    text(at, limit.from)
    const { from, to, core } = limit
    const shift = part.from
    parts.push({
      kind: 'limit',
      limit: { ...limit, from: from + shift, to: to + shift, core: core + shift },
    })
    at = to
  }
  text(at, part.text.length)
  return parts
}

/** Reads a query, its signs first and then its words. */
export const readParts = (q: string, words: ReadWords): ReadPart[] => {
  const parts = withNames(q, parseText(q), words.nameEndIn)
  const read: ReadPart[] = []
  let quoted = 0
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'or') {
      const kind = read.at(-1)?.kind
      if (kind !== 'without' && kind !== 'limit') read.push(part)
      continue
    }
    const literal = part.kind === 'phrase' && quoted++ < MOST_QUOTED
    const before = read.at(-1)
    if (part.without) read.push(byDash(q, part, literal))
    else if (literal && before?.kind === 'without' && before.targets.length === 0) {
      before.targets.push({ text: part.text, from: part.from, literal })
      before.to = part.from + part.text.length + 1
    } else if (literal) read.push({ kind: 'phrase', text: part.text, from: part.from })
    else {
      const next = parts[i + 1]
      const follows = next?.kind === 'phrase' && !next.without && quoted < MOST_QUOTED
      read.push(...byMeaning(part, follows, words))
    }
  }
  return read
}
