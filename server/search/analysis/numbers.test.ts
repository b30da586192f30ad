import { describe, expect, test } from 'vitest'
import { testLanguage } from '../testing/setup.ts'
import { numberOfWord } from './number-words.ts'
import { stem } from './stem.ts'

const { analyser } = testLanguage().language

describe('numbers in letters', () => {
  test.each([
    ['quindici', 15],
    ['ventuno', 21],
    ['trentotto', 38],
    ['trentasette', 37],
    ['cento', 100],
    ['centotto', 108],
    ['centoventi', 120],
    ['duecento', 200],
    ['mille', 1_000],
    ['duemilaventi', 2_020],
    ['centomila', 100_000],
    ['trecentocinquantamila', 350_000],
    ['ventina', 20],
  ])('%s is %i, and so is its term', (word, number) => {
    expect(numberOfWord(word)).toBe(number)
    expect(stem(word)).toBe(String(number))
  })

  test.each([
    'uno',
    'un',
    'centro',
    'settore',
    'settembre',
    'milano',
    'ottobre',
    'trento',
    'centrale',
    'novita',
  ])('%s is none', (word) => {
    expect(numberOfWord(word)).toBeNull()
  })
})

describe('numbers of several words', () => {
  const numbers = (text: string) =>
    analyser.analyse(text).spans.flatMap(({ kind, term }) => (kind === 'number' ? [term] : []))

  test.each([
    ['60 mila euro', '60000'],
    ['1,5 milioni', '1500000'],
    ['mezzo milione', '500000'],
    ['sessanta mila', '60000'],
    ['3/5/2018', '2018-05-03'],
    ['3 maggio 2018', '2018-05-03'],
    ['1° maggio 2018', '2018-05-01'],
    ['versione 3.0', '3.0'],
    ['3,5 per cento', '3.5'],
  ])('%s is %s', (text, term) => {
    expect(numbers(text)).toEqual([term])
  })

  test.each(['15 persone', '2017, 2018', '1.2.3.4', '13.472 iscritti', 'un milano'])(
    '%s has none',
    (text) => {
      expect(numbers(text)).toEqual([])
    },
  )
})
