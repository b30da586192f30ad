import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Call } from '#domain/call.ts'
import type { GlossaryWord } from '#domain/glossary.ts'
import { gulpease } from '#domain/text/gulpease.ts'
import { render } from './server.tsx'
import { blocksOf } from './testing/blocks.ts'
import { everyContent, page } from './testing/sample-pages.ts'

const read = <T,>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'))

const calls = read<Call[]>('calls.json')
const glossary = read<GlossaryWord[]>('glossary.json')
const topics = Object.values(read<Record<string, Record<string, string>>>('topics.json'))
const projects = read<{ slug: string; sections: Record<string, string | null> }[]>('projects.json')

/** Pages that show what records say, and nothing of ours to read but labels. */
const OF_RECORDS: readonly string[] = ['project', 'version', 'call', 'organisation', 'topic']

const READ = everyContent.filter(({ kind }) => !OF_RECORDS.includes(kind))

test.each(READ)('the words of the page "$kind" are easy to read', (content) => {
  const least = content.kind === 'home' || content.kind === 'case' ? 80 : 65
  expect(gulpease(blocksOf(render(page(content)).body))).toBeGreaterThanOrEqual(least)
})

describe('what we write of calls, themes and words', () => {
  test.each([
    ['calls', calls.flatMap(({ description, facts }) => [description ?? '', ...facts])],
    ['themes and disabilities', topics.flatMap((texts) => Object.values(texts))],
    ['words', glossary.map(({ definition }) => definition)],
  ])('%s: is easy to read', (_name, texts) => {
    expect(gulpease(texts.filter((text) => text !== ''))).toBeGreaterThanOrEqual(65)
  })
})

test('an index of a text is the one that the formula gives', () => {
  // 10 words, 45 letters, 2 sentences.
  const text = ['Il progetto ha aiutato dieci persone. Sei hanno trovato lavoro.']
  expect(gulpease(text)).toBeCloseTo(89 + (300 * 2 - 10 * 52) / 10, 5)
})

/** Names of other times, and words that make a person of their disability. */
const OUTDATED =
  /\b(?:handicap\w*|disabil[ei]s?\b(?! manager)|disabili|invalid[oiae]|minorat\w*|mongoloid\w*|sordomut\w*|ritardat\w*|diversamente abil\w*|affett[oiae] da|costrett[oiae] (?:su|in)|normodotat\w*|portator[ei] di)\b/iu

describe('our own texts speak of people first', () => {
  const ours: [string, string[]][] = [
    ...READ.map((content): [string, string[]] => [
      content.kind,
      blocksOf(render(page(content)).body),
    ]),
    ...calls.map(({ id, description, facts }): [string, string[]] => [
      id,
      [description ?? '', ...facts],
    ]),
    ...projects.map(({ slug, sections }): [string, string[]] => [
      slug,
      Object.values(sections).flatMap((text) => text ?? []),
    ]),
    ['glossary', glossary.map(({ definition }) => definition)],
    ['topics', topics.flatMap((texts) => Object.values(texts))],
  ]

  test.each(ours)('%s', (_name, texts) => {
    // What stands in quotation marks is somebody else's name of something.
    const own = texts.map((text) => text.replace(/«[^»]*»/gu, ''))
    expect(own.filter((text) => OUTDATED.test(text))).toEqual([])
  })

  test.each([
    'Un corso per disabili.',
    'Persone affette da autismo',
    'i portatori di handicap',
    'Gli invalidi civili',
  ])('"%s" would be noticed', (text) => {
    expect(OUTDATED.test(text)).toBe(true)
  })
})

test('no text of ours names a person by title', () => {
  const texts = [
    ...calls.flatMap(({ description, facts }) => [description ?? '', ...facts]),
    ...projects.flatMap(({ sections }) => Object.values(sections).flatMap((text) => text ?? [])),
  ]
  const named = /\b(?:sig\.(?:ra)?|dott\.(?:ssa)?|prof\.(?:ssa)?|ing\.|avv\.)\s+\p{Lu}/iu
  expect(texts.filter((text) => named.test(text))).toEqual([])
})
