import type { Participant } from '#domain/project.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import type { VocabularyIndex } from '#domain/vocabulary.ts'
import { splitValues, valuesOf } from './list.ts'
import { bad, every, good, map, type Parsed } from './parsed.ts'
import { parseTerm } from './terms.ts'
import { type Cell, cleanLine, isBlank, isCleared, isRecord, textOf } from './text.ts'
import { parseLine } from './words.ts'

/** A participant as one source names it. A `kind` of undefined was not stated: what is known of it stays. */
export type NamedParticipant = Omit<Participant, 'kind'> & { kind: string | null | undefined }

/** Where the note at the end of "Nome (nota)" opens: its bracket may hold others. */
const noteStart = (text: string): number => {
  if (!text.endsWith(')')) return -1
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++
    if (text[at] === '(' && --depth === 0) return at
  }
  return text.indexOf(' (') + 1 || -1
}

const splitNote = (text: string): { name: string; note: string } => {
  const at = noteStart(text)
  if (at < 1) return { name: text, note: '' }
  return { name: text.slice(0, at).trim(), note: text.slice(at + 1, -1).trim() }
}

const named = (name: string, note: string, kind: Parsed<string | null | undefined>) => {
  const parsedName = parseLine(name, TEXT_LIMITS.short)
  const parsedNote = note === '' ? good(null) : parseLine(note, TEXT_LIMITS.short)
  const faults = [parsedName, parsedNote, kind].flatMap((part) => (part.ok ? [] : part.faults))
  if (!parsedName.ok || !parsedNote.ok || !kind.ok) return bad(...faults)
  return good({ name: parsedName.value, note: parsedNote.value, kind: kind.value })
}

const parseKind = (cell: Cell, kinds: VocabularyIndex): Parsed<string | null | undefined> => {
  if (isBlank(cell)) return good(undefined)
  return isCleared(cell) ? good(null) : parseTerm(cell, kinds)
}

/** "Nome (nota)", or the object of JSON with name, kind and note. */
export const parseParticipant = (cell: Cell, kinds: VocabularyIndex): Parsed<NamedParticipant> => {
  if (isRecord(cell)) {
    const name = textOf(cell.name ?? cell.label)
    const note = textOf(cell.note)
    if (name === undefined || note === undefined) return bad({ code: 'wrong-type' })
    return named(cleanLine(name), cleanLine(note), parseKind(cell.kind, kinds))
  }
  const text = textOf(cell)
  if (text === undefined) return bad({ code: 'wrong-type' })
  const { name, note } = splitNote(cleanLine(text))
  return named(name, note, good(undefined))
}

export const parseParticipants = (cell: Cell, kinds: VocabularyIndex): Parsed<NamedParticipant[]> =>
  every(valuesOf(cell).map((value) => parseParticipant(value, kinds)))

/** The kinds of a list of participants, by position: an empty place is not stated, "-" is unknown. */
export const parseKinds = (
  cell: Cell,
  kinds: VocabularyIndex,
): Parsed<(string | null | undefined)[]> => {
  const text = textOf(cell)
  const cells = Array.isArray(cell) ? cell : text === undefined ? [cell] : splitValues(text)
  return every(cells.map((one) => map(parseKind(one, kinds), (kind) => kind)))
}

/** A participant as a cell writes it. Empty brackets say that the last ones belong to the name. */
export const writeParticipant = ({ name, note }: Participant): string => {
  if (note) return `${name} (${note})`
  return name.endsWith(')') ? `${name} ()` : name
}
