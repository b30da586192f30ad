import { Check } from 'typebox/value'
import { beforeAll, expect, test } from 'vitest'
import { ProjectContentSchema } from '#domain/schemas/project.ts'
import { createCorpus, type SyntheticProject } from './corpus.ts'
import { corpus, vocabularies } from './testing/corpus.ts'

const COUNT = 500
let sample: SyntheticProject[]
beforeAll(() => {
  sample = [...corpus.projects(COUNT)]
})

const share = (holds: (project: SyntheticProject) => boolean) =>
  sample.filter(holds).length / sample.length
const wordsOf = (project: SyntheticProject) =>
  Object.values(project.sections).flatMap((text) => text?.split(/[\s']+/) ?? [])

test('the same seed gives the same projects, another seed others', () => {
  expect(createCorpus(vocabularies).project(41)).toEqual(sample[41])
  expect(createCorpus(vocabularies, 2).project(41)).not.toEqual(sample[41])
})

test('a smaller collection is the beginning of a larger one, and can be taken from anywhere', () => {
  expect([...corpus.projects(10)]).toEqual(sample.slice(0, 10))
  expect([...corpus.projects(10, COUNT - 10)]).toEqual(sample.slice(-10))
})

test('every project says that it is synthetic, and has an address of its own', () => {
  expect(share((project) => project.title.startsWith('Progetto sintetico 0'))).toBe(1)
  expect(new Set(sample.map((project) => project.slug)).size).toBe(sample.length)
})

test('every project is one that the ingest could take', () => {
  for (const { slug, ...content } of sample.slice(0, 300)) {
    expect(Check(ProjectContentSchema, content), slug).toBe(true)
  }
})

test('texts have the length and the word frequencies of real ones', () => {
  const lengths = sample.map((project) => wordsOf(project).length)
  const mean = lengths.reduce((sum, length) => sum + length) / lengths.length
  expect(mean).toBeGreaterThan(150)
  expect(mean).toBeLessThan(260)
  const counts = Map.groupBy(sample.flatMap(wordsOf), (word) => word.toLowerCase())
  const frequencies = [...counts.values()].map((uses) => uses.length).sort((a, b) => b - a)
  const once = frequencies.filter((count) => count === 1).length
  expect(frequencies[0]! / frequencies[99]!).toBeGreaterThan(5)
  // Beyond the words of grammar, too, a few are used often, and many seldom.
  expect(frequencies[99]! / frequencies[999]!).toBeGreaterThan(10)
  expect(frequencies.length).toBeGreaterThan(10_000)
  expect(once / frequencies.length).toBeGreaterThan(0.1)
})

test('there are gaps as in the real collection', () => {
  expect(share((project) => project.disabilities.length === 0)).toBeGreaterThan(0.35)
  expect(share((project) => project.fundingEur === null)).toBeGreaterThan(0.5)
  expect(share((project) => project.lead === null)).toBeGreaterThan(0.2)
  expect(share((project) => project.year === null)).toBeGreaterThan(0.04)
  expect(share((project) => project.themes.length > 1)).toBeGreaterThan(0.1)
})
