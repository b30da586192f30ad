import { describe, expect, it } from 'vitest'
import { createAnalyser } from '../../analysis/analyser.ts'
import { createLexicon } from './lexicon.ts'
import { readSynonyms } from './synonyms.ts'

const { rules } = readSynonyms(`
cuoco | cameriere
ristorante > cuoco
trattoria | ristorante
legge 68 | L.68/99 | 68/99 | collocamento mirato
scuola | scuola superiore
capoluogo > Milano
Milano | milanese
`)
const analyser = createAnalyser({
  stopWords: [],
  linkingWords: [],
  phrases: ['collocamento mirato', 'scuola superiore'],
})
const lexicon = createLexicon(rules, analyser, { conditions: ['Milano'], outdated: ['cameriere'] })

/** Names in place of another, heaviest first. */
const names = (text: string) =>
  lexicon
    .expansionsOf(analyser.termOf(text))
    .toSorted((a, b) => b.weight - a.weight)
    .map((name) => name.text)

describe('in place of a name', () => {
  it.each<[string, string[]]>([
    ['cuoco', ['cameriere']],
    ['camerieri', ['cuoco']],
    ['ristorante', ['trattoria', 'cuoco', 'cameriere']],
    ['trattoria', ['ristorante']],
    ['68/99', ['legge 68', 'collocamento mirato']],
    ['legge 68', ['68/99', 'collocamento mirato']],
    ['scuola superiore', ['scuola']],
    ['scuola', []],
    ['teatro', []],
  ])('%s one may search %j', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('what equals an added name is for records without that name, but of a condition', () => {
    const insteadOf = (text: string, name: string) =>
      lexicon.expansionsOf(analyser.termOf(text)).find((one) => one.text === name)?.insteadOf
    expect(insteadOf('ristorante', 'cuoco')).toBeNull()
    expect(insteadOf('ristorante', 'cameriere')).toBe('cuoc')
    expect(insteadOf('capoluogo', 'milanese')).toBeNull()
  })
})
