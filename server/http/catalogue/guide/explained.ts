import type { ExplainedWord, GlossaryWord } from '#domain/glossary.ts'
import type { Language } from '#domain/languages.ts'
import { fold } from '#domain/text/fold.ts'
import { ownTexts } from './own-texts.ts'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "LIS", "PCTO": in small letters they would be other words. */
const isAcronym = (name: string) => /^\p{Lu}{2,}$/u.test(name)

const alternatives = (names: readonly string[]) =>
  names.length === 0
    ? null
    : `(?<![\\p{L}\\p{N}])(?:${names
        .toSorted((a, b) => b.length - a.length)
        .map(escaped)
        .join('|')})(?![\\p{L}\\p{N}])`

const finderOf = ({ term, alternative, forms }: GlossaryWord) => {
  const names = [term, ...alternative, ...forms]
  const exact = alternatives(names.filter(isAcronym))
  const folded = alternatives(names.filter((name) => !isAcronym(name)).map(fold))
  const inText = exact === null ? null : new RegExp(exact, 'u')
  const inFolded = folded === null ? null : new RegExp(folded, 'u')
  return (text: string, lower: string) =>
    (inText?.test(text) ?? false) || (inFolded?.test(lower) ?? false)
}

/**
 * Which words of the glossary stand in texts, whole and in any of their forms; `explain` answers those that it has not
 * answered before, in the order of the glossary: each is explained once on a page, where it is first met.
 */
export const createExplainer = (glossary: readonly GlossaryWord[]) => {
  const finders = glossary.map((word) => ({ word, isIn: finderOf(word) }))
  return () => {
    const told = new Set<string>()
    return (text: string): ExplainedWord[] => {
      const lower = fold(text)
      return finders.flatMap(({ word: { id, term, definition }, isIn }) => {
        if (told.has(id) || !isIn(text, lower)) return []
        told.add(id)
        return [{ id, term, definition }]
      })
    }
  }
}

const known: Partial<Record<Language, ReturnType<typeof createExplainer>>> = {}

/** A new page's explainer, of the program's own glossary: it finds Italian words, and explains them in a language. */
export const explainer = (language: Language): ReturnType<ReturnType<typeof createExplainer>> => {
  const explain = known[language] ?? createExplainer(ownTexts(language).glossary)
  known[language] = explain
  return explain()
}
