import type { Addition } from '#domain/schemas/search.ts'
import type { Limit } from '../limits/limit.ts'
import { type Excluded, excludedBy, type Target } from './excluded.ts'
import { tellNamed } from './named.ts'
import type { Slot } from './plan-types.ts'
import type { Question } from './question.ts'
import type { ReadPart } from './read-parts.ts'

type WithoutPart = Extract<ReadPart, { kind: 'without' }>

/** Additions that are none of the reader's own words, each once. */
const beyond = (own: readonly string[], added: readonly Addition[]): Addition[] => {
  const keyed = new Map(added.map((one) => [JSON.stringify(one), one]))
  return [...keyed.values()].filter((one) => one.kind === 'outdated' || !own.includes(one.text))
}

/** Where what is excluded begins, with its quotation mark. */
const beginOf = (first: Target): number => (first.literal ? first.from - 1 : first.from)

/** The query with what was excluded as a text to search, and the query without it. */
const otherWays = (q: string, first: Target, { from, to }: WithoutPart) => {
  const begin = beginOf(first)
  return {
    // Behind "Monza esclusa" the marker goes, before "tranne Monza" too.
    asText:
      begin === from
        ? q.slice(0, from) + first.text + q.slice(to)
        : q.slice(0, from) + q.slice(begin),
    without: `${q.slice(0, from).trimEnd()} ${q.slice(to).trimStart()}`.trim(),
  }
}

/** What stands for the exclusion on the page, and where: marker and all, but for a dash. */
const shownAs = (q: string, first: Target, { from, to }: WithoutPart) => {
  const begin = beginOf(first)
  const isDash = !/\s/u.test(q.slice(from, begin)) && begin - from === 1
  return isDash
    ? { typed: first.text, from: first.from, to: first.from + first.text.length }
    : { typed: q.slice(first.from, to), from, to }
}

const limitsOf = (read: readonly Excluded[], shown: Pick<Limit, 'typed' | 'from' | 'to'>) =>
  read.flatMap(({ value }): Limit[] =>
    value === null ? [] : [{ facet: value.facet, value: value.value, or: [], not: true, ...shown }],
  )

/**
 * What a record must not have; null where nothing is named. `wanted`: terms that are asked for, and so not taken away.
 * Says so, with the ways to have it otherwise.
 */
export const withoutSlot = (
  part: WithoutPart,
  wanted: ReadonlySet<string>,
  question: Question,
): { slot: Slot; limits: Limit[] } | null => {
  const { q, said, concepts, language } = question
  const atoms = { ...question.atoms, sameOnly: true, except: wanted }
  const read = part.targets.map((target) =>
    excludedBy(target, { analyser: language.analyser, concepts, atoms }),
  )
  const names = [...new Set(read.flatMap((one) => one.names))]
  const [first] = part.targets
  if (first === undefined || names.length === 0) return null
  for (const one of read.flatMap(({ corrected }) => corrected)) tellNamed(one, question)
  const added = read.flatMap((one) => one.added)
  said.exclusions.push({
    typed: q.slice(part.from, part.to),
    excluded: names,
    added: beyond(names, added),
    ...otherWays(q, first, part),
  })
  const shown = shownAs(q, first, part)
  return {
    slot: { ...shown, atoms: read.flatMap((one) => one.atoms) },
    limits: limitsOf(read, shown),
  }
}
