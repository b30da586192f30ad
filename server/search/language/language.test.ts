import { expect, test } from 'vitest'
import { indexVocabulary } from '#domain/vocabulary.ts'
import { testLanguage } from '../testing/setup.ts'
import { createLanguage } from './language.ts'
import { createItalian } from './lexicon/italian.ts'

const { settings, vocabularies } = testLanguage()
const synonyms = 'carrozzina | sedia a rotelle'
const base = { settings, synonyms, italian: createItalian(''), vocabularies }
const { hash } = createLanguage(base)

const renamed = {
  ...vocabularies,
  tema: indexVocabulary({
    ...vocabularies.tema,
    terms: vocabularies.tema.terms.map((term) => ({ ...term, label: `${term.label} (nuovo)` })),
  }),
}

test('the same settings, synonyms and vocabularies make the same index', () => {
  expect(createLanguage(base).hash).toBe(hash)
})

test.each([
  [
    'a field’s weight',
    { ...base, settings: { ...settings, fields: { ...settings.fields, title: 9 } } },
  ],
  ['a synonym', { ...base, synonyms: 'carrozzina | sedia a ruote' }],
  ['a label', { ...base, vocabularies: renamed }],
])('%s that changes makes an older index useless', (_, changed) => {
  expect(createLanguage(changed).hash).not.toBe(hash)
})

test('a plan is no other name of the province whose it is', () => {
  const { analyser, lexicon } = createLanguage(base)
  const others = lexicon.expansionsOf(analyser.termOf('Provincia di Lecco'))
  expect(others.map(({ text }) => text)).not.toContain('Piano disabili')
  expect(lexicon.knows(analyser.termOf('LIFT'))).toBe(false)
})
