import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import { fieldOf, isSection, PART, sectionOf } from '../display/parts.ts'
import {
  bestWindow,
  cutPassage,
  type PassageMark,
  type Window,
  wordsIn,
} from '../display/passage.ts'
import { inOrder, type Reason } from '../display/reasons.ts'
import { runsOf } from '../display/text.ts'
import type { EngineHit } from '../engine.ts'
import type { Collection } from './collection.ts'
import type { Mark, Marker } from './marker.ts'
import { findPart, type Segment, slugOf } from './segment.ts'
import { readText } from './stored-text.ts'
import { lengthAt, valueAt } from './varint.ts'

/** A section, what is marked in it, and the stretch of it that is worth most. */
type Passage = { part: number; marks: PassageMark[]; window: Window }

const spellingsFrom = (tokens: Uint8Array, place: number, count: number): number[] => {
  const read: number[] = []
  for (let at = place; read.length < count; at += lengthAt(tokens, at)) {
    read.push(valueAt(tokens, at))
  }
  return read
}

/** Turns a record into what a list shows: title and best passage with the reader's words marked, and why it is there. */
export const createHitWriter = ({ dictionary, settings }: Collection, marker: Marker) => {
  const { columns, spellings, words } = dictionary
  const size = wordsIn(settings.snippet)

  const because = (mark: Mark, written: readonly number[]): MatchReason['because'] => {
    if (mark.atom.because !== 'word') return mark.atom.because
    const same = written.every((one) => mark.typed.includes(words.text(columns.wordOf[one]!)))
    return same ? 'word' : 'form'
  }

  const note = (
    reasons: Reason[],
    field: SearchField,
    mark: Mark,
    written: readonly number[],
    text: string,
  ) => {
    const why = because(mark, written)
    const same = reasons.find(
      (one) => one.slot === mark.slot && one.field === field && one.because === why,
    )
    if (same === undefined) {
      const { typed } = mark.atom
      reasons.push({ field, words: [text], because: why, typed, slot: mark.slot })
    } else if (!same.words.includes(text)) same.words.push(text)
  }

  const marksOf = (segment: Segment, part: number, reasons: Reason[]): PassageMark[] => {
    const field = fieldOf(segment.partKinds[part]!)
    const marks: PassageMark[] = []
    marker.scan(segment, part, (from, to, mark, place) => {
      marks.push({ from, to, slot: mark.slot, worth: mark.rarity * mark.atom.weight })
      const written = spellingsFrom(segment.tokens, place, to - from)
      const text =
        to - from === 1
          ? spellings.text(written[0]!)
          : readText(segment, part, dictionary).piece(from, to)
      note(reasons, field, mark, written, text)
    })
    return marks
  }

  const snippetOf = (segment: Segment, passage: Passage | null): EngineHit['snippet'] => {
    if (passage === null) return null
    const { part, window, marks } = passage
    const text = readText(segment, part, dictionary)
    return {
      section: sectionOf(segment.partKinds[part]!),
      text: cutPassage(text, window, marks, settings.snippet),
    }
  }

  return (segment: Segment, doc: number): EngineHit => {
    const reasons: Reason[] = []
    let titleMarks: PassageMark[] = []
    let best: Passage | null = null
    const end = segment.partRows[doc + 1]!
    for (let part = segment.partRows[doc]!; part < end && !marker.empty; part++) {
      const kind = segment.partKinds[part]!
      if (kind === PART.spans) continue
      const marks = marksOf(segment, part, reasons)
      if (kind === PART.title) titleMarks = marks
      if (!isSection(kind)) continue
      const window = bestWindow(marks, size)
      // Without a word to show, the beginning of the summary still says what the record is about.
      const least: number = best === null ? (kind === PART.summary ? -1 : 0) : best.window.worth
      if (window.worth > least) best = { part, marks, window }
    }
    const title = readText(segment, findPart(segment, doc, PART.title), dictionary)
    return {
      id: segment.ids[doc]!,
      slug: slugOf(segment, doc),
      title: runsOf(title, titleMarks),
      snippet: snippetOf(segment, best),
      why: inOrder(reasons),
    }
  }
}
