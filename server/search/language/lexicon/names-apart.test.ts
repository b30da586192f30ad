import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stem } from '../../analysis/stem.ts'
import { testLanguage } from '../../testing/setup.ts'
import { namesOf } from '../language.ts'
import { readSynonyms } from './synonyms.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8')

const { analyser } = testLanguage().language
const names = [...new Set(readSynonyms(read('synonyms.txt')).rules.flatMap(namesOf))]

/** Names that are one term although they are not two forms of the same Italian words, for they mean one thing. */
const SAME = new Set([
  'autism autismo',
  'autistic autistico',
  'inclusion inclusione',
  'lombardia lombardo',
  'parent parenti',
  'pilot pilota',
  'star bene stare bene',
  'student studente',
  'uic uici',
])

/** Words that share a term with an acronym, and that nobody looks for here. */
const RARE = ['liso', 'univoco', 'usto']

const contentOf = (name: string) =>
  analyser.analyse(name).words.filter((word) => !analyser.isLinking(word))

/** Two words that only differ in the vowel that tells number and gender: "scuola", "scuole"; "graduatoria", "graduatorie". */
const isForm = (one: string, other: string) => {
  const [root, same] = [one, other].map((word) => word.replace(/i?[aeio]$/, ''))
  const lastDiffers = one.slice(0, -1) === other.slice(0, -1) && one.length === other.length
  return one === other || lastDiffers || (root === same && root!.length > 3)
}

const areForms = (one: string, other: string): boolean => {
  const [words, others] = [contentOf(one), contentOf(other)]
  return words.length === others.length && words.every((word, i) => isForm(word, others[i]!))
}

const isReference = (name: string) =>
  analyser
    .analyse(name)
    .spans.some(({ kind, term }) => kind === 'reference' && term === analyser.termOf(name))

const isSame = (one: string, other: string) =>
  SAME.has(
    [one, other]
      .map((name) => contentOf(name).join(' '))
      .sort()
      .join(' '),
  )

describe('names in the synonyms', () => {
  it('have one term only where they are forms of the same words', () => {
    const byTerm = Map.groupBy(names, (name) => analyser.termOf(name))
    const mixed = [...byTerm.values()].filter(
      ([first, ...others]) =>
        !isReference(first!) &&
        others.some((other) => !areForms(first!, other) && !isSame(first!, other)),
    )
    expect(mixed).toEqual([])
  })

  it('that are acronyms have no term of an Italian word, nor of each other', () => {
    const found = names.flatMap((name) => name.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu) ?? [])
    const acronyms = [...new Set(found.map((name) => name.toLowerCase()))]
    const together = [...Map.groupBy(acronyms, stem).values()].filter((some) => some.length > 1)
    expect(together.map((some) => some.sort())).toEqual([['uic', 'uici']])
    const terms = new Set(acronyms.map(stem))
    const words = read('italian-words.txt')
      .split('\n')
      .map((word) => word.replace('-', ''))
    const taken = words.filter((word) => terms.has(stem(word)) && !acronyms.includes(word))
    expect(taken).toEqual(RARE)
  })
})
