import { describe, expect, it } from 'vitest'
import { searchPath } from '../paths.ts'
import { answer, facets, queryWith, value } from '../testing/sample-pages.ts'
import { activeFilters } from './active-filters.ts'
import { resultsTitle } from './results-title.ts'

const known = facets({ tema: [value({ value: 'autismo', label: 'Autismo e lavoro' })] })

describe('active filters', () => {
  it('are named in words, in the order of the facets, wanted before excluded', () => {
    const query = queryWith({
      anno: { values: ['2016-2020'] },
      tema: { values: ['autismo'], not: ['ricerca'] },
      disabilita: { values: ['non-specificata'] },
    })
    const words = activeFilters(query, known).map(
      ({ facetLabel, label, excluded }) => `${facetLabel}: ${excluded ? 'non ' : ''}${label}`,
    )
    expect(words).toEqual([
      'Tipo di disabilità: Non specificata',
      'Tema: Autismo e lavoro',
      'Tema: non ricerca',
      'Anno: dal 2016 al 2020',
    ])
  })

  it('each lead to the same search without it, from its first page', () => {
    const query = queryWith({ tema: { values: ['autismo', 'ricerca'] } }, { q: 'x', page: 2 })
    const [first] = activeFilters(query, known)
    expect(first && searchPath(first.without)).toBe('/progetti?q=x&tema=ricerca')
  })
})

describe('the title of the results', () => {
  const title = (query: ReturnType<typeof queryWith>) =>
    resultsTitle({ query, answer: answer({ facets: known }), problems: [] })

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
