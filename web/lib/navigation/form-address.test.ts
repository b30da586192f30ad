import { describe, expect, it } from 'vitest'
import { formAddress } from './form-address.ts'

describe('the address of a form', () => {
  it.each([
    [
      'no field filled',
      [
        ['q', ''],
        ['tema', ' '],
      ],
      '/progetti',
    ],
    ['a value, trimmed', [['q', ' autismo ']], '/progetti?q=autismo'],
    [
      'several values of one facet',
      [
        ['tema', 'a'],
        ['tema', 'b'],
      ],
      '/progetti?tema=a&tema=b',
    ],
    [
      'two years',
      [
        ['anno_da', '2016'],
        ['anno_a', '2020'],
      ],
      '/progetti?anno=2016-2020',
    ],
    [
      'two years, reversed',
      [
        ['anno_da', '2020'],
        ['anno_a', '2016'],
      ],
      '/progetti?anno=2016-2020',
    ],
    [
      'one year twice',
      [
        ['anno_da', '2017'],
        ['anno_a', '2017'],
      ],
      '/progetti?anno=2017',
    ],
    [
      'an open range',
      [
        ['anno_da', '2016'],
        ['anno_a', ''],
      ],
      '/progetti?anno=2016-',
    ],
    [
      'a range instead of single years, beside the unknown year',
      [
        ['anno', '2012'],
        ['anno', 'non-specificata'],
        ['anno_da', '2016'],
      ],
      '/progetti?anno=non-specificata&anno=2016-',
    ],
    ['what is no year, for the server to name', [['anno_da', 'boh']], '/progetti?anno_da=boh'],
  ] as const)('%s', (_what, entries, address) => {
    expect(formAddress('/progetti', entries)).toBe(address)
  })
})
