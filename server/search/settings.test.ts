import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { readSettings } from './settings.ts'

const TEXT = readFileSync(new URL('../../meilisearch.yml', import.meta.url), 'utf8')

/** The product's file with one thing changed. */
const changed = (from: string | RegExp, to: string): string => {
  const text = TEXT.replace(from, to)
  if (text === TEXT) throw new Error(`meilisearch.yml has no ${from}`)
  return text
}

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

const refused = (text: string): AppError => {
  try {
    readSettings(text)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('the settings were taken')
}

describe('meilisearch.yml', () => {
  it('of the product is valid, its heaviest field the title', () => {
    const { fields } = readSettings(TEXT)
    expect(Math.max(...Object.values(fields))).toBe(fields.title)
  })

  it('gives word lists flat, folded and each word once', () => {
    const { stopWords, linkingWords } = readSettings(changed('- c\n', '- c È  PERCHÉ c\n'))
    for (const list of [stopWords, linkingWords]) {
      expect(new Set(list).size).toBe(list.length)
      for (const word of list) expect(word).toMatch(/^[a-z]+$/)
    }
    expect(stopWords).toEqual(expect.arrayContaining(linkingWords))
  })

  it.each<[string, string | RegExp, string, string, RegExp]>([
    ['a number too low', /one: 4/, 'one: 0', 'one: 0', /typos\.one: deve essere almeno 2/],
    ['a number too high', /prefix: \d+/, 'prefix: 99', 'prefix: 99', /prefix: .*al più 10/],
    ['a weight of nothing', /title: 8/, 'title: 0', 'title: 0', /fields\.title: .*maggiore di 0/],
    ['a word for a number', /snippet: 240/, 'snippet: corto', 'snippet: corto', /snippet: .*tipo/],
    [
      'a key misspelt',
      /^prefix:/m,
      'prefisso: 3\nprefix:',
      'prefisso',
      /prefisso: chiave sconosciuta/,
    ],
    [
      'a facet too few',
      /facets: \[disabilita, /,
      'facets: [',
      'facets',
      /facets: .*almeno 12 voci/,
    ],
    [
      'a facet twice',
      /facets: \[tema, |facets: \[disabilita, /,
      'facets: [tema, ',
      'facets',
      /voci ripetute/,
    ],
  ])('with %s is refused, naming line and key', (_, from, to, part, message) => {
    const text = changed(from, to)
    const error = refused(text)
    expect(error.code).toBe('invalid')
    expect(error.message).toMatch(message)
    expect(error.details.map(({ field }) => field).join()).toContain(`riga ${lineOf(text, part)}`)
  })

  it('without a key is refused, naming the key', () => {
    expect(refused(changed(/^snippet: .*$/m, '')).message).toMatch(/manca snippet/)
  })

  it('with several wrong things names all of them', () => {
    const text = changed('one: 4', 'one: 0').replace('prefix: 2', 'prefix: 99')
    expect(refused(text).details).toHaveLength(2)
  })

  it.each([
    ['not YAML', 'fields: [title: {'],
    ['empty', ''],
    ['a list', '- title'],
  ])('that is %s is refused', (_, text) => {
    expect(refused(text).details[0]?.field).toMatch(/^riga \d/)
  })
})
