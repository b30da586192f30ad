import { labelKey } from '#domain/text/fold.ts'
import type { VocabularyIndex } from '#domain/vocabulary.ts'
import { hintsFor } from './hints.ts'
import { valuesOf } from './list.ts'
import { bad, every, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, isRecord, textOf } from './text.ts'

/** Vocabulary values of a cell, and the cell's own words where they are not simply the labels. */
export type SaidTerms = { ids: string[]; words: string[] | null; unknown: string[] }

/** Of a term, as the lists take it. */
const LONGEST_NAME = 300

const wordsOf = (cell: Cell): string =>
  cleanLine(textOf(isRecord(cell) ? (cell.id ?? cell.label) : cell) ?? '')

const unknown = (text: string, vocabulary: VocabularyIndex) =>
  bad({
    code: 'unknown-term',
    value: quote(text),
    word: text !== '' && text.length <= LONGEST_NAME ? text : null,
    vocabulary: vocabulary.key,
    nearest: hintsFor(text, vocabulary).map((term) => term.label),
  })

/** The id that a text means; a place may have its province behind it: "Rho (MI)". */
const resolved = (vocabulary: VocabularyIndex, text: string): string | undefined => {
  const id = vocabulary.resolve(text)
  if (id !== undefined || vocabulary.key !== 'territorio') return id
  const place = text.replace(/[ ,-]*(?:\(MI\)|\bMI)$/u, '')
  return place === text ? undefined : vocabulary.resolve(place)
}

/** Whether a text names several terms, with any mark or "e" between them. */
const namesSeveral = (text: string, vocabulary: VocabularyIndex): boolean => {
  const pieces = text.split(/[,;/+&]| e(?:d)? /).map(cleanLine)
  return pieces.length > 1 && pieces.every((piece) => resolved(vocabulary, piece) !== undefined)
}

/** The id of one term, by id, label or any variant. */
export const parseTerm = (cell: Cell, vocabulary: VocabularyIndex): Parsed<string> => {
  const text = wordsOf(Array.isArray(cell) && cell.length === 1 ? cell[0] : cell)
  const id = text === '' ? undefined : resolved(vocabulary, text)
  if (id !== undefined) return good(id)
  return namesSeveral(text, vocabulary)
    ? bad({ code: 'not-one', value: quote(text) })
    : unknown(text, vocabulary)
}

/** A value that is unknown as a whole may be a list with commas: taken so only if all of it is known. */
const orByComma = (text: string, vocabulary: VocabularyIndex): string[] => {
  if (text === '' || resolved(vocabulary, text) !== undefined || !text.includes(',')) return [text]
  const pieces = text.split(',').map(cleanLine)
  return pieces.every((piece) => resolved(vocabulary, piece) !== undefined) ? pieces : [text]
}

const isLabel = (text: string, id: string, vocabulary: VocabularyIndex) =>
  labelKey(text) === labelKey(id) || labelKey(text) === labelKey(vocabulary.labelOf(id))

const said = (words: string[], vocabulary: VocabularyIndex): SaidTerms => {
  const known = words.flatMap((text) => {
    const id = resolved(vocabulary, text)
    return id === undefined ? [] : [{ text, id }]
  })
  const plain =
    known.length === words.length && known.every(({ text, id }) => isLabel(text, id, vocabulary))
  return {
    ids: [...new Set(known.map(({ id }) => id))],
    words: plain ? null : words,
    unknown: words.filter((text) => resolved(vocabulary, text) === undefined),
  }
}

/** All terms of a cell; one fault for each value that the vocabulary does not know. */
export const parseTerms = (cell: Cell, vocabulary: VocabularyIndex): Parsed<SaidTerms> => {
  const words = valuesOf(cell)
    .map(wordsOf)
    .flatMap((text) => orByComma(text, vocabulary))
  const checked = every(words.map((text) => parseTerm(text, vocabulary)))
  return checked.ok ? good(said(words, vocabulary)) : checked
}

/** The terms in a free text: only what is known word for word counts, the rest stays as wording. */
export const readTerms = (cell: Cell, vocabulary: VocabularyIndex): SaidTerms => {
  const words = valuesOf(cell)
    .map(wordsOf)
    .flatMap((text) => orByComma(text, vocabulary))
  return said(words, vocabulary)
}
