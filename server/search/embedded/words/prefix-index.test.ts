import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDictionary, type Dictionary } from '../index/dictionary.ts'
import { createPrefixIndex } from './prefix-index.ts'

/** Few letters, so that many words begin alike; enough words to fill every list of the index. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 })

/** Adds a word, as if one record had it. */
const use = (dictionary: Dictionary, text: string): void => {
  const spelling = dictionary.spelling(text)
  dictionary.columns.withWord[dictionary.columns.wordOf[spelling]!] = 1
}

describe('words by how they begin', () => {
  it('are found however many came since they were last sorted', () => {
    const batches = fc.array(fc.array(word, { maxLength: 900 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(batches, fc.array(word, { maxLength: 5 }), (given, beginnings) => {
        const dictionary = createDictionary()
        const prefixes = createPrefixIndex(dictionary)
        for (const batch of given) {
          for (const one of batch) use(dictionary, one)
          prefixes.refresh()
          const all = [...new Set(given.slice(0, given.indexOf(batch) + 1).flat())]
          for (const beginning of ['', 'a', 'bc', ...beginnings]) {
            const found = prefixes.inUse(beginning).map(dictionary.words.text)
            expect(found.sort()).toEqual(all.filter((one) => one.startsWith(beginning)).sort())
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are found among thousands that begin alike, one come after the other', () => {
    const dictionary = createDictionary()
    const prefixes = createPrefixIndex(dictionary)
    for (let i = 0; i < 5_000; i++) {
      use(dictionary, `parola${i}x`)
      prefixes.refresh()
    }
    expect(prefixes.inUse('parola')).toHaveLength(5_000)
    expect(prefixes.inUse('parola49')).toHaveLength(111)
    expect(prefixes.termsInUse('parola4999x')).toHaveLength(1)
  })

  it('are told to stop', () => {
    const dictionary = createDictionary()
    for (const one of ['orto', 'orti', 'orticoltura']) dictionary.spelling(one)
    const seen: number[] = []
    const stopped = createPrefixIndex(dictionary).each('ort', (id) => seen.push(id) === 2)
    expect(stopped).toBe(true)
    expect(seen).toHaveLength(2)
  })
})
