import type { Target } from './excluded.ts'
import type { Exclusion } from './exclusions.ts'
import { parseText, type QueryPart } from './parse.ts'

type TextPart = Extract<QueryPart, { text: string }>

/** A query's parts, those that words exclude among them. `from` and `to` say where a part stands, signs and all. */
export type ReadPart =
  | { kind: 'text' | 'phrase'; text: string; from: number }
  | { kind: 'without'; targets: Target[]; from: number; to: number }
  | { kind: 'or' }

/** Quoted phrases that are read as such; further ones are text. */
const MOST_QUOTED = 10

const byDash = (q: string, part: TextPart, literal: boolean): ReadPart => {
  const quoted = part.kind === 'phrase'
  const from = part.from - (quoted ? 2 : 1)
  const to = Math.min(q.length, part.from + part.text.length + (quoted ? 1 : 0))
  return { kind: 'without', targets: [{ text: part.text, from: part.from, literal }], from, to }
}

/** Cuts a text into what is wanted and what its words exclude. */
const byWords = (part: TextPart, exclusions: readonly Exclusion[]): ReadPart[] => {
  const parts: ReadPart[] = []
  const wanted = (from: number, to: number) => {
    const text = part.text.slice(from, to)
    if (text.trim() !== '') parts.push({ kind: 'text', text, from: part.from + from })
  }
  let at = 0
  for (const { from, to, targets } of exclusions) {
    wanted(at, from)
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
    at = to
  }
  wanted(at, part.text.length)
  return parts
}

/** Reads a query, its signs first and then its words. */
export const readParts = (
  q: string,
  exclusionsIn: (text: string, phraseFollows: boolean) => readonly Exclusion[],
): ReadPart[] => {
  const parts = parseText(q)
  const read: ReadPart[] = []
  let quoted = 0
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'or') {
      if (read.at(-1)?.kind !== 'without') read.push(part)
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
      read.push(...byWords(part, exclusionsIn(part.text, follows)))
    }
  }
  return read
}
