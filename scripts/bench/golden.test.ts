import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GOLDEN_CLASSES, readGolden } from './golden.ts'

const golden = readGolden()
const records: { slug: string }[] = JSON.parse(
  readFileSync(new URL('../../data/projects.json', import.meta.url), 'utf8'),
)
const slugs = new Set(records.map((record) => record.slug))
const repeated = <T>(values: T[]) => values.filter((value, i) => values.indexOf(value) !== i)

test('every judged record is one of the real projects', () => {
  const unknown = golden.questions.flatMap(({ relevant }) => relevant).filter((s) => !slugs.has(s))
  expect(unknown).toEqual([])
})

test('every question has an answer that fits among ten hits, without repetition, and a reason', () => {
  for (const { q, relevant, because } of golden.questions) {
    expect(relevant.length, q).toBeGreaterThan(0)
    expect(relevant.length, q).toBeLessThanOrEqual(10)
    expect(repeated(relevant), q).toEqual([])
    expect(because.length, q).toBeGreaterThan(10)
  }
})

test('no question is asked twice, capitals and spaces aside', () => {
  const texts = golden.questions.map(({ q }) => q.toLowerCase().replace(/\s+/g, ' ').trim())
  expect(repeated(texts)).toEqual([])
})

test.each(GOLDEN_CLASSES)('the class %s is explained and has at least eight questions', (name) => {
  expect(golden.classes[name]).toBeTruthy()
  expect(golden.questions.filter((one) => one.class === name).length).toBeGreaterThanOrEqual(8)
})

test('there is no question of another class', () => {
  const classes = new Set(golden.questions.map((one) => one.class))
  expect([...classes].sort()).toEqual([...GOLDEN_CLASSES].sort())
})

test('every real project answers some question', () => {
  const asked = new Set(golden.questions.flatMap(({ relevant }) => relevant))
  expect([...slugs].filter((slug) => !asked.has(slug))).toEqual([])
})
