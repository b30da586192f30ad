import { createTop, type Order, type Top } from './top.ts'

/** Beyond this many records, keeping them in order one by one costs more than finding where the page begins. */
const SHALLOW = 256

type Page = {
  offer: (segment: number, doc: number, key: number) => void
  /** The records of the page, best first; call it once. */
  take: () => Top
}

const shallowPage = (from: number, to: number, settle: Order): Page => {
  const { offer, top } = createTop(to, settle)
  return {
    offer,
    take: () => ({
      segments: top.segments.slice(from, to),
      docs: top.docs.slice(from, to),
      keys: top.keys.slice(from, to),
    }),
  }
}

/**
 * A page far down: all keys are sorted as plain numbers, which tells between which two keys the page lies, and only
 * records between these are put in their full order.
 */
const deepPage = (from: number, to: number, settle: Order): Page => {
  const segments: number[] = []
  const docs: number[] = []
  const keys: number[] = []
  const take = (): Top => {
    const descending = Float64Array.from(keys, (key) => -key).sort()
    if (from >= descending.length) return { segments: [], docs: [], keys: [] }
    const first = -descending[from]!
    const last = -descending[Math.min(to, descending.length) - 1]!
    const before = descending.findIndex((key) => -key <= first)
    const between: number[] = []
    for (let i = 0; i < keys.length; i++) {
      if (keys[i]! <= first && keys[i]! >= last) between.push(i)
    }
    between.sort(
      (a, b) => keys[b]! - keys[a]! || settle(segments[a]!, docs[a]!, segments[b]!, docs[b]!),
    )
    const page = between.slice(from - before, to - before)
    return {
      segments: page.map((i) => segments[i]!),
      docs: page.map((i) => docs[i]!),
      keys: page.map((i) => keys[i]!),
    }
  }
  return {
    offer: (segment, doc, key) => {
      segments.push(segment)
      docs.push(doc)
      keys.push(key)
    },
    take,
  }
}

/** Collects records with their keys and gives back those from place `from` to `to`, the latter excluded. */
export const createPage = (from: number, to: number, settle: Order): Page =>
  to <= SHALLOW ? shallowPage(from, to, settle) : deepPage(from, to, settle)
