import { sectionOf } from '../../display/parts.ts'
import { cutPassage } from '../../display/passage.ts'
import { inOrder } from '../../display/reasons.ts'
import { runsOf } from '../../display/text.ts'
import type { EngineHit } from '../../engine.ts'
import type { Collection } from '../index/collection.ts'
import { type Segment, titlePart } from '../index/segment.ts'
import { slugOf } from '../index/slugs.ts'
import { createTextReader } from '../index/stored-text.ts'
import type { OccurrenceScanner } from '../match/occurrences.ts'
import { createHighlighter, type Passage } from './highlighter.ts'

/**
 * Turns records into what a list shows: title and best passage with the reader's words marked, and why they are there.
 * A writer is good as long as its scanner.
 */
export const createHitWriters = (collection: Collection) => {
  const { dictionary, settings } = collection
  const readText = createTextReader(dictionary)
  const highlight = createHighlighter(collection, readText)

  const snippetOf = (
    segment: Segment,
    doc: number,
    passage: Passage | null,
  ): EngineHit['snippet'] => {
    if (passage === null) return null
    const text = readText(segment, doc, passage.part)
    return {
      section: sectionOf(segment.partKinds[passage.part]!),
      text: cutPassage(text, passage.window, passage.marks, settings.snippet),
    }
  }

  return (scanner: OccurrenceScanner) =>
    (segment: Segment, doc: number): EngineHit => {
      const { title, passage, reasons } = highlight(scanner, segment, doc)
      return {
        id: segment.ids[doc]!,
        slug: slugOf(segment, doc),
        title: runsOf(readText(segment, doc, titlePart(segment, doc)), title),
        snippet: snippetOf(segment, doc, passage),
        why: inOrder(reasons),
      }
    }
}
