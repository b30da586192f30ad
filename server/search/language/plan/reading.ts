import { countsIn } from '../limits/counts.ts'
import type { Limit } from '../limits/limit.ts'
import type { BareYear } from '../limits/limits.ts'
import { readConcepts } from './concepts.ts'
import { countedItem } from './counted.ts'
import { eitherOf, type Item, phraseItem } from './items.ts'
import { namedItem } from './named.ts'
import type { Slot } from './plan-types.ts'
import type { Question } from './question.ts'
import type { ReadPart } from './read-parts.ts'
import { lighter } from './requirements.ts'
import { offerYears, tellLimit, wordsOfTime } from './times.ts'
import { withoutSlot } from './without.ts'

/** Things asked that are read; a longer text is a pasted page, and its beginning says what it is about. */
export const MOST_ITEMS = 40

type Part<Kind extends ReadPart['kind']> = Extract<ReadPart, { kind: Kind }>

/** What the parts of a query ask for, as far as they were read. */
type SoFar = {
  items: Item[]
  refused: Part<'without'>[]
  limits: Limit[]
  welcome: Item[]
  /** "Non solo Monza": welcome, and asked for where nothing else is. */
  mayBe: Item[]
  /** An OR stood before. */
  joining: boolean
}

const isFull = ({ items }: SoFar): boolean => items.length > MOST_ITEMS

/** Each thing once; what stands on both sides of an OR becomes one. */
const add = (item: Item, soFar: SoFar, q: string): void => {
  const { items } = soFar
  const before = soFar.joining ? items.pop() : undefined
  soFar.joining = false
  if (before) items.push(eitherOf(q, before, item))
  else if (!items.some((other) => other.key === item.key)) items.push(item)
}

const readLimit = ({ limit }: Part<'limit'>, soFar: SoFar, question: Question): void => {
  const { limits, welcome } = soFar
  const told = tellLimit(limit, question)
  const before = limit.joins ? limits.pop() : undefined
  limits.push(before ? { ...before, or: [...before.or, told.value] } : told)
  welcome.push(...wordsOfTime(limit, question))
}

const readWelcome = (text: string, from: number, { mayBe }: SoFar, question: Question): void => {
  const named = readConcepts(text, from, question.concepts).filter(
    ({ common }) => common !== 'stop',
  )
  mayBe.push(...named.map((concept) => namedItem(concept, question)))
}

const readNamed = (text: string, from: number, soFar: SoFar, question: Question): void => {
  for (const concept of readConcepts(text, from, question.concepts)) {
    add(namedItem(concept, question), soFar, question.q)
    if (isFull(soFar)) break
  }
}

/** A text without signs: numbers of persons, and what is named between them. */
const readText = (text: string, from: number, soFar: SoFar, question: Question): void => {
  const { q, said, known, language } = question
  let at = 0
  for (const count of said.exact ? [] : countsIn(text)) {
    readNamed(text.slice(at, count.from), from + at, soFar, question)
    const place = { from: from + count.from, to: from + count.to }
    const item = countedItem(q, { ...count, ...place }, { known, lexicon: language.lexicon })
    add(item, soFar, q)
    at = count.to
  }
  readNamed(text.slice(at), from + at, soFar, question)
}

const readPart = (
  part: ReadPart,
  soFar: SoFar,
  question: Question,
  yearsIn: (text: string) => BareYear[],
): void => {
  if (part.kind === 'or') soFar.joining = soFar.items.length > 0
  else if (part.kind === 'without') {
    if (soFar.refused.length < MOST_ITEMS) soFar.refused.push(part)
  } else if (part.kind === 'limit') readLimit(part, soFar, question)
  else if (part.kind === 'phrase') {
    const item = phraseItem(part, question.language.analyser)
    if (item) add(item, soFar, question.q)
  } else if (part.kind === 'welcome') readWelcome(part.text, part.from, soFar, question)
  else {
    offerYears(yearsIn(part.text), part.from, question)
    readText(part.text, part.from, soFar, question)
  }
}

/** What a query asks for, and what a record must not have; `welcome` only puts a record higher. */
export type Reading = { items: Item[]; without: Slot[]; limits: Limit[]; welcome: Item[] }

/** Reads the parts of a query one by one, and says of each what was made of it. */
export const readQuestion = (
  parts: readonly ReadPart[],
  question: Question,
  /** The years that stand in a text by themselves. */
  yearsIn: (text: string) => BareYear[],
): Reading => {
  const soFar: SoFar = {
    items: [],
    refused: [],
    limits: [],
    welcome: [],
    mayBe: [],
    joining: false,
  }
  for (const part of parts) {
    if (isFull(soFar)) break
    readPart(part, soFar, question, yearsIn)
  }
  const { items, refused, limits, welcome, mayBe } = soFar
  if (items.length + limits.length + refused.length === 0) items.push(...mayBe)
  else welcome.push(...mayBe.map(lighter))
  // "Sordi non segnanti": another name of what is wanted is not what is not wanted.
  const { equalsOf } = question.language.lexicon
  const wanted = new Set(items.flatMap(({ key }) => [key, ...equalsOf(key)]))
  const without = refused.flatMap((part) => withoutSlot(part, wanted, question) ?? [])
  return {
    items,
    without: without.flatMap(({ slot }) => (slot.atoms.length > 0 ? slot : [])),
    limits: [...limits, ...without.flatMap((one) => one.limits)],
    welcome,
  }
}
