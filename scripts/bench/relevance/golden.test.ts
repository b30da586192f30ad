import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { GOLDEN_CLASSES, GOLDEN_SETS, readGolden, readGoldenClasses } from './golden.ts'

const golden = readGolden()
const records: { slug: string }[] = JSON.parse(
  readFileSync(new URL('../../../data/fixtures/judged-projects.json', import.meta.url), 'utf8'),
)
const slugs = new Set(records.map((record) => record.slug))
const repeated = <T>(values: T[]) => values.filter((value, i) => values.indexOf(value) !== i)

test('no question is asked twice, in one set or in both, capitals and spaces aside', () => {
  const texts = golden.map(({ q }) => q.toLowerCase().replace(/\s+/g, ' ').trim())
  expect(repeated(texts)).toEqual([])
})

test('every class is explained, and there is no other', () => {
  const classes = readGoldenClasses()
  expect(Object.keys(classes).sort()).toEqual([...GOLDEN_CLASSES].sort())
  expect(Object.values(classes).filter((text) => text.length < 10)).toEqual([])
})

describe.each(GOLDEN_SETS)('the set %s', (set) => {
  const questions = golden.filter((one) => one.set === set)

  test('judges only real projects, and all of them', () => {
    expect(new Set(questions.flatMap(({ relevant }) => relevant))).toEqual(slugs)
  })

  test('has answers that fit among ten hits, without repetition, each with a reason', () => {
    for (const { q, relevant, because } of questions) {
      expect(relevant.length, q).toBeGreaterThan(0)
      expect(relevant.length, q).toBeLessThanOrEqual(10)
      expect(repeated(relevant), q).toEqual([])
      expect(because.length, q).toBeGreaterThan(4)
    }
  })

  test('names what a reader also takes among real projects, and none that is relevant', () => {
    for (const { q, relevant, also = [] } of questions) {
      expect(
        also.filter((slug) => !slugs.has(slug) || relevant.includes(slug)),
        q,
      ).toEqual([])
      expect(repeated(also), q).toEqual([])
    }
  })

  test('has no question of an unknown class', () => {
    const classes = new Set(questions.map((one) => one.class))
    expect([...classes].sort()).toEqual([...GOLDEN_CLASSES].sort())
  })

  test.each(GOLDEN_CLASSES)('has at least eight questions of the class %s', (name) => {
    expect(questions.filter((one) => one.class === name).length).toBeGreaterThanOrEqual(8)
  })
})
