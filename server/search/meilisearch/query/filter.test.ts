import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import { anyCharacter } from '../../../testing/any-character.ts'
import { rounds } from '../../../testing/rounds.ts'
import { atLeast } from './at-least.ts'
import { ALWAYS, all, any, begins, type Condition, has, ids, NEVER, not } from './condition.ts'
import { facetConditions } from './facet-conditions.ts'
import { toFilter } from './filter.ts'

const filterOf = (facets: Partial<SearchQuery['facets']>) =>
  toFilter(
    facetConditions({ ...EMPTY_QUERY, facets: { ...EMPTY_QUERY.facets, ...facets } }, []).all,
  )

describe('a filter is written from a structure', () => {
  test.each<[string, Condition, string | undefined]>([
    ['nothing asked', ALWAYS, undefined],
    ['nothing possible', NEVER, 'id IN []'],
    ['one value', has('terms', 'autism'), 'terms = "autism"'],
    ['one of several', has('terms', 'a', 'b'), 'terms IN ["a", "b"]'],
    ['a beginning', begins('words', 'au'), 'words STARTS WITH "au"'],
    ['everything', all(has('terms', 'a'), has('terms', 'b')), '(terms = "a" AND terms = "b")'],
    ['either', any(has('terms', 'a'), ids([3])), '(terms = "a" OR id IN [3])'],
    ['all but', not(has('terms', 'a')), 'NOT terms = "a"'],
    ['with what cannot be', all(has('terms', 'a'), NEVER), 'id IN []'],
    ['or what cannot be', any(has('terms', 'a'), NEVER), 'terms = "a"'],
  ])('%s', (_, condition, text) => {
    expect(toFilter(condition)).toBe(text)
  })

  test('facets: any, all, excluded, years and values not given', () => {
    const asked = filterOf({
      tema: { values: ['autismo', 'ricerca'], all: false, not: ['alternanza'] },
      disabilita: { values: ['motoria', 'non-specificata'], all: true, not: [] },
      anno: { values: ['2016-2020', 'non-specificata'], all: false, not: [] },
    })
    expect(asked).toContain('facet_tema IN ["autismo", "ricerca"]')
    expect(asked).toContain('NOT facet_tema = "alternanza"')
    expect(asked).toContain('facet_disabilita = "motoria" AND facet_disabilita = "non-specificata"')
    expect(asked).toContain('(facet_anno 2016 TO 2020 OR facet_anno = "non-specificata")')
  })
})

/** A filter with its values blanked out: what is left is its structure. */
const structure = (filter: string | undefined) => filter?.replace(/"[^"]*"/g, '""')

describe('no value can change the structure of a filter', () => {
  const nasty = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      '"',
      '\\',
      '\\"',
      '" OR id > 0 OR "',
      'a" OR "1"="1',
      'x\\" OR seq > 0 OR \\"',
      "' OR id EXISTS",
      'a") OR NOT (id = "1',
      'id IN [1, 2]',
      'NOT',
      'a AND b',
      '_geoRadius(1,1,1)',
      'x\n" OR id > 0 //',
      '`',
      '\u0000',
    ),
  )

  test('a value is sent whole and alone, or not at all', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const filter = toFilter(has('terms', value))
        if (filter === 'id IN []') return
        expect(filter).toBe(`terms = "${value}"`)
        expect(value).not.toMatch(/["\\]/)
      }),
      { numRuns: rounds(2_000) },
    )
  })

  test('whatever is selected, only the number of values shows in the filter', () => {
    fc.assert(
      fc.property(
        fc.array(nasty, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (values, every) => {
          const filter = filterOf({ ente: { values, all: every, not: values } })
          expect(structure(filter)).toMatch(
            /^(id IN \[\]|[()]|facet_ente = ""|facet_ente IN \[("", )*""\]|NOT | AND )*$/,
          )
        },
      ),
      { numRuns: rounds(1_000) },
    )
  })
})

describe('at least so many', () => {
  const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  /** Whether something with these fields meets a condition. */
  const meets = (condition: Condition, own: ReadonlySet<string>): boolean => {
    if (condition.kind === 'all') return condition.of.every((one) => meets(one, own))
    if (condition.kind === 'any') return condition.of.some((one) => meets(one, own))
    if (condition.kind === 'not') return !meets(condition.of, own)
    return condition.kind === 'has' && own.has(condition.field)
  }

  test('is what counting says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 8 }),
        fc.subarray(fields),
        fc.subarray(fields),
        (count, asked, own) => {
          const condition = atLeast(
            count,
            asked.map((field) => has(field, 'x')),
          )
          const answered = asked.filter((field) => own.includes(field)).length
          expect(meets(condition, new Set(own))).toBe(answered >= count)
        },
      ),
    )
  })

  test('stays short for a long question', () => {
    const many = Array.from({ length: 20 }, (_, i) => has('terms', `parola${i}`))
    expect(toFilter(atLeast(14, many))!.length).toBeLessThan(100_000)
  })
})
