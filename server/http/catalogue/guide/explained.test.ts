import { expect, test } from 'vitest'
import type { GlossaryWord } from '#domain/glossary.ts'
import { createExplainer } from './explained.ts'

const word = (term: string, change: Partial<GlossaryWord> = {}): GlossaryWord => ({
  id: term.toLowerCase(),
  term,
  definition: `Che cosa vuol dire ${term}.`,
  alternative: [],
  forms: [],
  source: null,
  ...change,
})

const explain = createExplainer([
  word('Tirocinio', { forms: ['tirocini', 'stage'] }),
  word('LIS', { alternative: ['lingua dei segni'] }),
  word('Legge 68/1999', { forms: ['L. 68/99'] }),
  word('Articolo 14', { forms: ["convenzioni dell'articolo 14"] }),
])

const found = (text: string) => explain()(text).map(({ term }) => term)

test.each([
  ['Un TIROCINIO in azienda.', ['Tirocinio']],
  ['Sei tirocini e uno stage.', ['Tirocinio']],
  ['Il tirociniante e gli stagers.', []],
  ['Interpreti LIS.', ['LIS']],
  ['Con la lingua dei segni', ['LIS']],
  ['Ha una lis pendente.', []],
  ['Secondo la L. 68/99', ['Legge 68/1999']],
  ['le convenzioni dell’articolo 14', ['Articolo 14']],
  ['articolo 140', []],
  ['', []],
])('in "%s" are met %j', (text, terms) => {
  expect(found(text)).toEqual(terms)
})

test('each word is explained once on a page, where it is first met', () => {
  const page = explain()
  expect(page('Un tirocinio.')).toEqual([
    { id: 'tirocinio', term: 'Tirocinio', definition: 'Che cosa vuol dire Tirocinio.' },
  ])
  expect(page('Un tirocinio con la LIS.').map(({ term }) => term)).toEqual(['LIS'])
})
