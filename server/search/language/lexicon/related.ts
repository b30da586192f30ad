import type { RelatedSource } from '#domain/schemas/search.ts'
import type { Vocabularies, VocabularyKey } from '#domain/vocabulary.ts'
import type { Analyser } from '../../analysis/analyser.ts'

/** A word of the field, explained in plain sentences: as `data/glossary.json` has it. */
export type Explained = {
  term: string
  definition: string
  alternative: readonly string[]
  forms: readonly string[]
}

/** Something that speaks of a word: what finds its records, and where the word stands. */
export type Related = {
  label: string
  names: readonly string[]
  source: RelatedSource
  /** The sentence or the name in which the word stands. */
  because: string
}

const NAMING: readonly VocabularyKey[] = ['tema', 'destinatari', 'disabilita']

/** A word that more explanations have says nothing of any. */
const MOST = 3

export type RelatedOptions = {
  analyser: Analyser
  vocabularies: Vocabularies
  glossary: readonly Explained[]
  /** Words of every question and sentence. */
  isCommon: (word: string) => boolean
}

/**
 * What a word leads to that no record and no synonym has: the words of the glossary whose explanation has it, and the
 * themes, recipients and disabilities that have it in one of their names. By the terms of the word.
 */
export const createRelated = ({ analyser, vocabularies, glossary, isCommon }: RelatedOptions) => {
  const byTerm = new Map<string, Related[]>()
  const note = (related: Related) => {
    const { words, terms } = analyser.analyse(related.because)
    for (const term of new Set(terms.filter((_, i) => !isCommon(words[i]!)))) {
      const known = byTerm.get(term) ?? []
      if (!known.some(({ label }) => label === related.label)) byTerm.set(term, [...known, related])
    }
  }
  for (const key of NAMING) {
    for (const { label, alternative, former } of vocabularies[key].terms) {
      for (const because of [...alternative, ...former]) {
        note({ label, names: [label], source: 'nome', because })
      }
    }
  }
  for (const { term, definition, alternative, forms } of glossary) {
    const names = [term, ...alternative, ...forms]
    for (const because of [definition, ...names.slice(1)]) {
      note({ label: term, names, source: 'glossario', because })
    }
  }
  return (terms: readonly string[]): readonly Related[] => {
    const found = new Map(
      terms.flatMap((term) => byTerm.get(term) ?? []).map((one) => [one.label, one]),
    )
    return found.size > MOST ? [] : [...found.values()]
  }
}
