import type { SearchField } from '#domain/schemas/search.ts'
import type { Analyser, Analysis } from '../analysis/analyser.ts'
import { fieldOf, isSection, PART, partsOf, sectionOf } from '../display/parts.ts'
import { bestWindow, cutPassage, type Window, wordsIn } from '../display/passage.ts'
import { inOrder, type Reason } from '../display/reasons.ts'
import { runsOf, type Text, textOf } from '../display/text.ts'
import type { EngineHit, SearchDocument } from '../engine.ts'
import type { Mark, Marks } from './marks.ts'

/** A project taken apart, ready to be marked for any question. */
export type ReadProject = {
  id: number
  slug: string
  parts: { kind: number; text: Text; read: Analysis }[]
}

export const readProject = (document: SearchDocument, analyser: Analyser): ReadProject => ({
  id: document.id,
  slug: document.slug,
  parts: partsOf(document).map(({ kind, text }) => {
    const read = analyser.analyse(text)
    return { kind, text: textOf(text, read.bounds), read }
  }),
})

type Part = ReadProject['parts'][number]

const toPassageMarks = (marks: readonly Mark[]) =>
  marks.map(({ from, to, slot, rarity, atom }) => ({ from, to, slot, worth: rarity * atom.weight }))

/** Why a project is a hit: which of its words, in which field, answer which of the reader's. */
const noteReasons = (reasons: Reason[], field: SearchField, part: Part, marks: readonly Mark[]) => {
  const { text, read } = part
  for (const { from, to, slot, atom, typed } of marks) {
    const own = read.words.slice(from, to)
    const isForm = atom.because === 'word' && !own.every((word) => typed.includes(word))
    const because = isForm ? 'form' : atom.because
    const words = text.piece(from, to)
    const same = reasons.find(
      (one) => one.slot === slot && one.field === field && one.because === because,
    )
    if (!same) reasons.push({ field, words: [words], because, typed: atom.typed, slot })
    else if (!same.words.some((one) => one.toLowerCase() === words.toLowerCase())) {
      same.words.push(words)
    }
  }
}

/** What a list shows of a project: title and best passage with the reader's words marked, and why it is there. */
export const writeHit = (project: ReadProject, marks: Marks, snippet: number): EngineHit => {
  const reasons: Reason[] = []
  const size = wordsIn(snippet)
  let title: EngineHit['title'] = []
  let best: { part: Part; marks: Mark[]; window: Window } | null = null
  for (const part of project.parts) {
    const own = marks.of(part.read)
    noteReasons(reasons, fieldOf(part.kind), part, own)
    if (part.kind === PART.title) title = runsOf(part.text, own)
    if (!isSection(part.kind) || !marks.asked) continue
    const window = bestWindow(toPassageMarks(own), size)
    // Without a word to show, the beginning of the summary still says what the project is about.
    const better =
      best === null
        ? window.worth > 0 || part.kind === PART.summary
        : window.worth > best.window.worth
    if (better) best = { part, marks: own, window }
  }
  return {
    id: project.id,
    slug: project.slug,
    title,
    snippet: best && {
      section: sectionOf(best.part.kind),
      text: cutPassage(best.part.text, best.window, toPassageMarks(best.marks), snippet),
    },
    why: inOrder(reasons),
  }
}
