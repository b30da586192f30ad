import { describe, expect, it } from 'vitest'
import { testLanguage } from '../../testing/setup.ts'
import { createRelated } from './related.ts'

const { language, vocabularies } = testLanguage()
const explained = (term: string, definition: string, alternative: string[] = []) => ({
  ...{ term, definition, alternative, forms: [] },
})
const relatedTo = createRelated({
  analyser: language.analyser,
  vocabularies,
  glossary: [
    explained('Tavolo', 'È un mobile con quattro gambe.', ['desco']),
    explained('Sedia', 'È un mobile su cui ci si siede.'),
    explained('Letto', 'È un mobile per dormire.'),
    explained('Armadio', 'È un mobile con le ante.'),
  ],
  isCommon: language.analyser.isStopWord,
})
const labels = (word: string) =>
  relatedTo([language.analyser.termOf(word)]).map(({ label }) => label)

describe('what a word leads to that no record has', () => {
  it.each<[string, string[]]>([
    ['gamba', ['Tavolo']],
    ['desco', ['Tavolo']],
    ['dormire', ['Letto']],
    ['campagna', ['Sensibilizzazione']],
    ['alfabetizzazione', ['Cittadinanza digitale']],
    // In too many explanations it says nothing, and a small word never does.
    ['mobile', []],
    ['con', []],
    ['ornitorinco', []],
  ])('%s: %j', (word, expected) => {
    expect(labels(word)).toEqual(expected)
  })

  it('says where the word stands', () => {
    expect(relatedTo([language.analyser.termOf('gambe')])).toEqual([
      {
        ...{ label: 'Tavolo', names: ['Tavolo', 'desco'], source: 'glossario' },
        because: 'È un mobile con quattro gambe.',
      },
    ])
  })
})
