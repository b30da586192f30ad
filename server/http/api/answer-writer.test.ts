import { describe, expect, it } from 'vitest'
import type { ProjectCard, SearchAnswer } from '#domain/schemas/search.ts'
import { createAnswerWriter } from './answer-writer.ts'

const card = (title: string): ProjectCard => ({
  slug: 'scheda',
  title,
  summary: null,
  easyToRead: false,
  programme: { id: 'emergo', label: 'EMERGO' },
  plan: null,
  year: 2020,
  start: null,
  end: null,
  lead: null,
  themes: [],
  disabilities: [],
  beneficiaries: [],
  territories: [],
  fundingEur: null,
  completeness: 50,
})

const answer = (cards: readonly ProjectCard[], label: string, count: number): SearchAnswer => ({
  total: cards.length,
  page: 1,
  pages: 1,
  perPage: 20,
  sort: 'rilevanza',
  hits: cards.map((project) => ({
    project,
    title: [{ text: project.title, hit: true }],
    snippet: null,
    why: [],
  })),
  facets: [
    {
      key: 'ente',
      label: 'Ente',
      all: false,
      multiple: true,
      distinct: 1,
      values: [
        { value: 'a "b"', label, count, state: 'off', parent: null },
        { value: 'c', label: 'C', count: 0, state: 'wanted', parent: 'a "b"' },
      ],
    },
  ],
  understanding: {
    corrections: [],
    expansions: [],
    exclusions: [],
    filters: [],
    years: [],
    ambiguous: [],
    elsewhere: [],
    ignored: [],
    partial: null,
    exact: false,
    cut: false,
  },
  waysOut: [],
  engine: { name: 'embedded', fallback: false },
})

const withPassages = (project: ProjectCard, passages: readonly string[][]): SearchAnswer => ({
  ...answer([], 'Ente', 1_234_567),
  hits: passages.map((texts) => ({
    project,
    title: [{ text: project.title, hit: false }],
    snippet: {
      section: 'summary',
      label: 'In "breve"',
      text: texts.map((text) => ({ text, hit: text.includes('orto') })),
    },
    why: [{ field: 'title', words: ['orto'], because: 'word', typed: 'orto' }],
  })),
})

const withoutValues: SearchAnswer = {
  ...answer([], 'Ente', 0),
  facets: answer([], 'Ente', 0).facets.map((facet) => ({ ...facet, values: [] })),
}

describe('an answer as bytes', () => {
  const write = createAnswerWriter()
  const first = card('Perché “no”? 🙂 </script>')

  it.each([
    ['without hits', answer([], 'Ente', 0)],
    ['with one', answer([first], 'Ente «x»', 1)],
    ['with a card written before, and another', answer([first, card('Altro')], 'Ente «x»', 2)],
    [
      'with passages cut before, behind, on both sides and nowhere',
      withPassages(first, [
        ['… ', 'l’orto'],
        ['orto', ' …'],
        ['… ', 'l’"orto"', ' …'],
        ['… ', ' …'],
        [' …'],
        ['… '],
        ['…'],
        [],
      ]),
    ],
    ['with a facet that has no values', withoutValues],
    ['with a value that has another name now', answer([first], 'Ente, già «x»', 7)],
  ])('%s is its JSON', (_case, given) => {
    expect(JSON.parse(write(given).toString())).toEqual(given)
  })
})
