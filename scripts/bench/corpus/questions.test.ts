import { expect, test } from 'vitest'
import { hasFilters } from '#domain/query/write.ts'
import { createQuestions, QUERY_CLASSES } from './questions.ts'
import { documents } from './testing/documents.ts'

const COUNT = documents.length
const ask = (seed = 7) => createQuestions(documents, { count: COUNT, perClass: 40, seed })
const questions = ask()
const texts = documents.map(({ title, summary, body }) =>
  [title, summary, ...body.map((section) => section.text)].join(' ').toLowerCase(),
)
const recordsWith = (word: string) => texts.filter((text) => text.includes(word)).length

test.each(QUERY_CLASSES)('there are as many questions of the class %s as were wanted', (name) => {
  expect(questions[name]).toHaveLength(40)
})

test('the same seed asks the same, another seed something else', () => {
  expect(ask()).toEqual(questions)
  expect(ask(8).rare).not.toEqual(questions.rare)
})

test('a common word is in more records than a rare one', () => {
  const fewest = Math.min(...questions.common.map(({ q }) => recordsWith(q)))
  expect(fewest).toBeGreaterThan(COUNT / 50)
})

test('a word with a slip is in no record', () => {
  const words = texts.flatMap((text) => text.split(/[^\p{L}]+/u))
  expect(questions.typo.filter(({ q }) => words.includes(q))).toEqual([])
})

test('prefixes have two or three letters', () => {
  expect(questions.prefix.filter(({ q }) => q.length < 2 || q.length > 3)).toEqual([])
})

test('only filters filter, and they come without words', () => {
  for (const name of QUERY_CLASSES) {
    for (const query of questions[name]) {
      expect(hasFilters(query)).toBe(name === 'filters')
      expect(query.q === '').toBe(name === 'filters')
    }
  }
})
