import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLLECTION_LIMITS, collectionLink, movedBy, readCollection, slugIn } from './collection.ts'

const read = (query: string, most?: number) => readCollection(new URLSearchParams(query), most)
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)

describe('readCollection', () => {
  test.each([
    ['', []],
    ['schede=', []],
    ['schede=a,b', ['a', 'b']],
    ['schede=a%2Cb', ['a', 'b']],
    ['schede=b&schede=a', ['b', 'a']],
    ['schede=a,,%20b%20,a', ['a', 'b']],
    ['schede=https://x.it/progetti/ponte?da=%253Fq&schede=/progetti/go.csv', ['ponte', 'go']],
    ['q=a', []],
  ])('%s', (query, slugs) => {
    expect(read(query)).toEqual({ slugs, left: 0 })
  })

  test('reads so many, and says how many more there are', () => {
    const many = Array.from({ length: COLLECTION_LIMITS.records + 3 }, (_, at) => `p${at}`)
    const { slugs, left } = read(`schede=${many.join(',')}`)
    expect(slugs).toEqual(many.slice(0, COLLECTION_LIMITS.records))
    expect(left).toBe(3)
    expect(read('schede=a,b,c', 2)).toEqual({ slugs: ['a', 'b'], left: 1 })
  })

  test('is bounded, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300 }), { maxLength: 80 }), (texts) => {
        const { slugs } = readCollection(new URLSearchParams(texts.map((text) => ['schede', text])))
        return (
          slugs.length <= COLLECTION_LIMITS.records &&
          slugs.every((one) => one !== '' && one.length <= 200)
        )
      }),
    )
  })

  test('reads what a link says, in its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(slug, { maxLength: COLLECTION_LIMITS.records }), (slugs) => {
        const { search } = new URL(
          collectionLink('/raccolta', slugs, { titolo: 'È & così' }),
          'http://x',
        )
        expect(readCollection(new URLSearchParams(search)).slugs).toEqual(slugs)
        expect(new URLSearchParams(search).get('titolo')).toBe('È & così')
      }),
    )
  })
})

test.each([
  [[], {}, '/raccolta'],
  [['a', 'b'], {}, '/raccolta?schede=a,b'],
  [['a'], { titolo: '' }, '/raccolta?schede=a'],
  [['a'], { titolo: 'Due parole' }, '/raccolta?schede=a&titolo=Due+parole'],
  [[], { titolo: 'Mia' }, '/raccolta?titolo=Mia'],
])('collectionLink of %j and %j is %s', (slugs, others, link) => {
  expect(collectionLink('/raccolta', slugs, others)).toBe(link)
})

test.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, ['a', 'b', 'c']],
  ['c', 1, ['a', 'b', 'c']],
  ['x', 1, ['a', 'b', 'c']],
])('%s moved by %i', (one, by, order) => {
  expect(movedBy(['a', 'b', 'c'], one, by)).toEqual(order)
})

test.each([
  ['ponte', 'ponte'],
  [' ponte ', 'ponte'],
  ['/progetti/ponte', 'ponte'],
  ['https://esempio.it/progetti/ponte/versioni/2#x', 'ponte'],
  ['due parole', 'due parole'],
])('slugIn "%s"', (text, found) => {
  expect(slugIn(text)).toBe(found)
})
