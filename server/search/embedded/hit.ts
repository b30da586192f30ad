import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import { SEARCH_FIELDS } from '#domain/schemas/search.ts'
import type { EngineHit } from '../engine.ts'
import type { Collection } from './collection.ts'
import { highlight } from './highlight.ts'
import type { Mark, Marker } from './marker.ts'
import { fieldOf, isSection, PART, sectionOf } from './parts.ts'
import { bestWindow, cutPassage, type PassageMark, passageWords, type Window } from './passage.ts'
import { findPart, partText, type Segment } from './segment.ts'

type Reason = MatchReason & { slot: number }

/** Sections marked so far, and the best stretch of them. */
type Passage = { part: number; marks: PassageMark[]; window: Window }

/** Turns a record into what a list shows: title and best passage with the reader's words marked, and why it is there. */
export const createHitWriter = ({ dictionary, settings }: Collection, marker: Marker) => {
  const { shown, words } = dictionary
  const size = passageWords(settings.snippet)

  const because = (mark: Mark, tokens: readonly number[]): MatchReason['because'] =>
    mark.atom.because === 'word' && !tokens.every((word) => mark.typed.includes(words[word]!))
      ? 'form'
      : mark.atom.because

  const note = (reasons: Reason[], field: SearchField, mark: Mark, tokens: number[]) => {
    const why = because(mark, tokens)
    const text = tokens.map((word) => shown[word]!).join(' ')
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
    marker.scan(segment, part, (from, to, mark) => {
      marks.push({ from, to, slot: mark.slot, worth: mark.rarity * mark.atom.weight })
      const start = segment.partTokens[part]!
      note(reasons, field, mark, [...segment.tokens.subarray(start + from, start + to)])
    })
    return marks
  }

  const snippetOf = (segment: Segment, passage: Passage | null): EngineHit['snippet'] => {
    if (passage === null) return null
    const { part, window, marks } = passage
    const section = sectionOf(segment.partKinds[part]!)
    const text = cutPassage(partText(segment, part), window, marks, settings.snippet)
    return { section, text }
  }

  return (segment: Segment, doc: number): EngineHit => {
    const reasons: Reason[] = []
    let title: PassageMark[] = []
    let best: Passage | null = null
    const end = segment.partRows[doc + 1]!
    for (let part = segment.partRows[doc]!; part < end && !marker.empty; part++) {
      const kind = segment.partKinds[part]!
      if (kind < PART.title) continue
      const marks = marksOf(segment, part, reasons)
      if (kind === PART.title) title = marks
      if (!isSection(kind)) continue
      const window = bestWindow(marks, size)
      // Without a word to show, the beginning of the summary still says what the record is about.
      const better =
        best === null ? window.worth > 0 || kind === PART.summary : window.worth > best.window.worth
      if (better) best = { part, marks, window }
    }
    const order = (reason: Reason) => SEARCH_FIELDS.indexOf(reason.field)
    const why = reasons
      .sort((a, b) => order(a) - order(b) || a.slot - b.slot)
      .map(({ slot: _, ...reason }) => reason)
    return {
      id: segment.ids[doc]!,
      slug: partText(segment, findPart(segment, doc, PART.slug)),
      title: highlight(partText(segment, findPart(segment, doc, PART.title)), title),
      snippet: snippetOf(segment, best),
      why,
    }
  }
}
