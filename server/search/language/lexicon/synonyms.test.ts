import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createLanguage } from '../language.ts'
import { createItalian } from './italian.ts'
import { readSynonyms } from './synonyms.ts'

describe('the synonyms file', () => {
  it.each([
    ['equals', 'tirocinio | stage', { kind: 'equals', names: ['tirocinio', 'stage'] }],
    [
      'one way',
      'convenzione > art. 11 | art. 12',
      { kind: 'one-way', from: 'convenzione', to: ['art. 11', 'art. 12'] },
    ],
    [
      'senses',
      'DM ? Disability manager: disability manager ; Decreto: decreto | DM statale',
      {
        kind: 'senses',
        name: 'DM',
        senses: [
          { label: 'Disability manager', names: ['disability manager'] },
          { label: 'Decreto', names: ['decreto', 'DM statale'] },
        ],
      },
    ],
    ['words of another time', '! minorato', { kind: 'outdated', names: ['minorato'] }],
  ])('has %s', (_, line, rule) => {
    expect(readSynonyms(line)).toEqual({ rules: [rule], errors: [] })
  })

  it('passes over empty lines and remarks, with either line end', () => {
    expect(readSynonyms('# parole\r\n\r\n  \na | b').rules).toHaveLength(1)
  })

  it.each([
    ['a name alone', 'tirocinio', /two names/],
    ['a group of one', 'tirocinio | ', /two names/],
    ['nothing to go to', 'tirocinio > ', /two names/],
    ['no word of another time', '! | ', /another time/],
    ['one way twice', 'a > b > c', /one-way/],
    ['a single sense', 'ASL ? Scuola: alternanza', /several senses/],
    ['a sense without a label', 'ASL ? alternanza ; Sanità: ATS', /several senses/],
  ])('refuses %s, and tells the line', (_, line, message) => {
    const { rules, errors } = readSynonyms(`# parole\na | b\n\n${line}\nc | d`)
    expect(rules).toHaveLength(2)
    expect(errors).toEqual([{ line: 4, message: expect.stringMatching(message) }])
  })

  it('tells all wrong lines at once when the language is made', () => {
    const { settings, vocabularies } = testLanguage()
    const make = () =>
      createLanguage({
        settings,
        vocabularies,
        italian: createItalian(''),
        synonyms: 'a\nb | c\nASL ? Scuola: d',
      })
    expect(make).toThrow(AppError)
    expect(make).toThrow(/riga 1.*riga 3/s)
  })

  it('is read whatever it holds', () => {
    const piece = fc.oneof(fc.constantFrom(' | ', ' > ', ' ? ', ';', ':', '\n', '#'), fc.string())
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const lines = text.split(/\r?\n/).length
          for (const { line } of readSynonyms(text).errors) expect(line).toBeLessThanOrEqual(lines)
        },
      ),
    )
  })

  it('of the product has no wrong line', () => {
    const file = new URL('../../../../data/synonyms.txt', import.meta.url)
    expect(readSynonyms(readFileSync(file, 'utf8')).errors).toEqual([])
  })

  it('of the product takes no small word for a name', () => {
    const { analyser, lexicon } = testLanguage().language
    const added = [...lexicon.terms()].flatMap((term) => lexicon.expansionsOf(term))
    const small = added.map(({ text }) => text.toLowerCase()).filter(analyser.isStopWord)
    expect(small).toEqual([])
  })
})
