import { describe, expect, it } from 'vitest'
import { answer, facets, queryWith, value } from '../testing/sample-pages.ts'
import { resultsTitle } from './results-title.ts'

const known = facets({ tema: [value({ value: 'autismo', label: 'Autismo e lavoro' })] })

describe('the title of the results', () => {
  const title = (query: ReturnType<typeof queryWith>) =>
    resultsTitle({ query, answer: answer({ facets: known }) })

  it.each([
    ['everything', queryWith({}), 'Tutti i progetti'],
    ['words', queryWith({ tema: { values: ['autismo'] } }, { q: 'x' }), 'Risultati per «x»'],
    ['one filter', queryWith({ tema: { values: ['autismo'] } }), 'Tema: Autismo e lavoro'],
    [
      'one exclusion',
      queryWith({ tema: { not: ['autismo'] } }),
      'Tutti tranne Tema: Autismo e lavoro',
    ],
    [
      'several filters',
      queryWith({ tema: { values: ['autismo', 'ricerca'] } }),
      'Progetti con i filtri scelti',
    ],
  ] as const)('%s', (_what, query, words) => {
    expect(title(query)).toBe(words)
  })
})
