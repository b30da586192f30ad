import { describe, expect, it } from 'vitest'
import { facets, queryWith, value } from '../../testing/sample-pages.ts'
import { fieldsBeside, keptFields } from './kept-fields.ts'

describe('what the search form carries unseen', () => {
  const shown = facets({
    tema: [value({ value: 'autismo' })],
    anno: [value({ value: '2017' }), value({ value: 'non-specificata' })],
  })

  it.each([
    ['nothing of an empty query', queryWith({}), []],
    ['nothing that a box shows', queryWith({ tema: { values: ['autismo'] } }), []],
    [
      'a value cut from a long list',
      queryWith({ tema: { values: ['ricerca'] } }),
      [['tema', 'ricerca']],
    ],
    ['what is excluded', queryWith({ tema: { not: ['autismo'] } }), [['tema_escludi', 'autismo']]],
    ['nothing of one range of years', queryWith({ anno: { values: ['2016-2020'] } }), []],
    [
      'several years, which two fields cannot show',
      queryWith({ anno: { values: ['2016', '2018'] } }),
      [
        ['anno', '2016'],
        ['anno', '2018'],
      ],
    ],
    [
      'nothing of the unknown year, which has a box',
      queryWith({ anno: { values: ['non-specificata'] } }),
      [],
    ],
    ['"solo le mie parole"', queryWith({}, { exact: true }), [['parole', 'esatte']]],
  ] as const)('%s', (_what, query, fields) => {
    expect(keptFields(query, shown)).toEqual(fields)
  })

  it('a whole facet that the answer does not have, with its switch', () => {
    const query = queryWith({ ente: { values: ['a', 'b'], all: true } })
    expect(keptFields(query, [])).toEqual([
      ['ente', 'a'],
      ['ente', 'b'],
      ['ente_tutti', '1'],
    ])
  })
})

describe('the form of one facet’s values', () => {
  it('carries everything else, and starts from the first page', () => {
    const query = queryWith(
      { tema: { values: ['a'], all: true, not: ['b'] }, anno: { values: ['2017'] } },
      { q: 'x', page: 3 },
    )
    expect(fieldsBeside('tema', query)).toEqual([
      ['q', 'x'],
      ['tema_escludi', 'b'],
      ['anno', '2017'],
    ])
  })
})
