import { describe, expect, it } from 'vitest'
import { searchPath } from '../../paths.ts'
import { facets, queryWith, value } from '../../testing/sample-pages.ts'
import { activeFilters } from './active-filters.ts'

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
      'Anno di riferimento: dal 2016 al 2020',
    ])
  })

  it('each lead to the same search without it, from its first page', () => {
    const query = queryWith({ tema: { values: ['autismo', 'ricerca'] } }, { q: 'x', page: 2 })
    const [first] = activeFilters(query, known)
    expect(first && searchPath(first.without)).toBe('/progetti?q=x&tema=ricerca')
  })
})
