import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelKey } from '#domain/text/fold.ts'
import { testLanguage } from '../../testing/setup.ts'
import { namesOf } from '../language.ts'
import { readSynonyms, type SynonymRule } from './synonyms.ts'
import { joinedRules, vocabularyRules } from './vocabulary-rules.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../../../data/${name}`, import.meta.url), 'utf8')

const { language, vocabularies } = testLanguage()
const { termOf } = language.analyser
const rulesOf = (name: string) => readSynonyms(read(name)).rules
const written = rulesOf('synonyms.txt')

/** All names of each term of a vocabulary, by the terms under which they are found. */
const groups = vocabularyRules(vocabularies).map((rule) => new Set(namesOf(rule).map(termOf)))

/** Names of a line that a vocabulary already has for the same thing. */
const repeatedIn = (rule: SynonymRule): string[] => {
  if (rule.kind === 'senses' || rule.kind === 'outdated') return []
  const names = namesOf(rule).map((name) => ({ name, term: termOf(name) }))
  const from = rule.kind === 'one-way' ? termOf(rule.from) : ''
  const inside = (group: Set<string>) =>
    names.filter(({ term }) => group.has(term)).map(({ name }) => name)
  const isSaid = (group: Set<string>) =>
    rule.kind === 'equals' ? inside(group).length > 1 : group.has(from)
  return groups.filter(isSaid).flatMap((group) => {
    const names = inside(group)
    return names.length > 1 ? names : []
  })
}

describe('one source of names', () => {
  it('no line of the synonyms repeats what a vocabulary says', () => {
    expect(written.map(repeatedIn).filter((names) => names.length > 0)).toEqual([])
  })

  it.each([
    ['disabilità visiva | cieco', ['disabilità visiva', 'cieco']],
    ['ciechi | sordastro | disabilità visiva', ['ciechi', 'disabilità visiva']],
    ['cieco > disabilità visiva', ['cieco', 'disabilità visiva']],
    ['blind > disabilità visiva', []],
    ['disabilità visiva | orbo', []],
  ])('of the line "%s" %j are repeated', (line, names) => {
    expect(repeatedIn(readSynonyms(line).rules[0]!)).toEqual(names)
  })

  it('further names that a line gives to a label stand for all names of its term', () => {
    const { rules } = readSynonyms('disabilità visiva | orbo')
    const joined = joinedRules(rules, vocabularies, termOf)
    const group = joined.filter((rule) => rule.kind === 'equals' && rule.names.includes('orbo'))
    expect(group).toHaveLength(1)
    expect(namesOf(group[0]!)).toEqual(expect.arrayContaining(['Disabilità visiva', 'cecità']))
  })

  it('no everyday word repeats a synonym, a name of a vocabulary or what the glossary leads to, and none comes twice', () => {
    const oneWay = (rules: readonly SynonymRule[]) =>
      rules.flatMap((rule) => (rule.kind === 'one-way' ? [rule.from] : []))
    const everyday = oneWay(rulesOf('everyday-words.txt'))
    const known = new Set([
      ...oneWay(written).map(termOf),
      ...vocabularyRules(vocabularies).flatMap(namesOf).map(termOf),
    ])
    const led = (name: string) => {
      const { terms } = language.analyser.analyse(name)
      return terms.length === 1 && language.relatedTo(terms).length > 0
    }
    expect(everyday.filter((name) => known.has(termOf(name)) || led(name))).toEqual([])
    expect(new Set(everyday.map(termOf)).size).toBe(everyday.length)
  })

  it('no line names a firm that is a partner of one project', () => {
    type Partner = { name: string; kind?: string | null }
    const projects: { partners: Partner[] }[] = JSON.parse(read('projects.json'))
    const firms = projects
      .flatMap(({ partners }) => partners)
      .filter(({ kind }) => kind === 'impresa' || kind === 'agenzia-lavoro')
      .flatMap(({ name }) => [name, name.split(' ')[0]!])
      .filter((name) => name.length > 2)
      .map(labelKey)
    const named = [...written, ...rulesOf('everyday-words.txt')]
      .flatMap(namesOf)
      .filter((name) => firms.includes(labelKey(name)))
    expect(named).toEqual([])
  })
})
