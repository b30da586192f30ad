import { describe, expect, test } from 'vitest'
import { FACET_KEYS } from '#domain/facets.ts'
import type { RelatedReason, Suggestion, WayOut } from '#domain/schemas/search.ts'
import * as relatedEnglish from './en/related.ts'
import * as suggestionsEnglish from './en/suggestions.ts'
import * as waysOutEnglish from './en/ways-out.ts'
import * as relatedItalian from './related.ts'
import * as suggestionsItalian from './suggestions.ts'
import * as waysOutItalian from './ways-out.ts'

const relatedReason = { it: relatedItalian.relatedReason, en: relatedEnglish.relatedReason }
const suggestionKind = {
  it: suggestionsItalian.suggestionKind,
  en: suggestionsEnglish.suggestionKind,
}
const wayOut = { it: waysOutItalian.wayOut, en: waysOutEnglish.wayOut }

const autism = [{ id: 'autismo', label: 'Autismo' }]
const sight = [{ id: 'sensoriale-vista', label: 'Disabilità visiva' }]
const bodies = ['A', 'B', 'C', 'D'].map((label) => ({ id: label.toLowerCase(), label }))
const leadsTo = { total: 3, link: '?q=x' }

describe('why a project is related', () => {
  test.each<[RelatedReason, string, string]>([
    [
      { kind: 'same-initiative' },
      'Altra edizione della stessa iniziativa',
      'Another edition of the same initiative',
    ],
    [
      { kind: 'same-call', call: 'Azione di rete' },
      'Altra edizione dello stesso avviso (Azione di rete)',
      'Another edition of the same call (Azione di rete)',
    ],
    [
      { kind: 'same-theme', values: autism, others: sight },
      'Stesso tema (Autismo), altra disabilità: Disabilità visiva',
      'Same theme (Autismo), other disability: Disabilità visiva',
    ],
    [
      { kind: 'same-theme', values: autism, others: [] },
      'Stesso tema: Autismo',
      'Same theme: Autismo',
    ],
    [
      { kind: 'same-disability', values: sight, others: autism },
      'Stessa disabilità (Disabilità visiva), altro tema: Autismo',
      'Same disability (Disabilità visiva), other theme: Autismo',
    ],
    [
      { kind: 'same-disability', values: sight, others: [] },
      'Stessa disabilità: Disabilità visiva',
      'Same disability: Disabilità visiva',
    ],
    [
      { kind: 'same-theme-and-disability', themes: autism, disabilities: sight },
      'Stesso tema (Autismo) e stessa disabilità (Disabilità visiva)',
      'Same theme (Autismo) and same disability (Disabilità visiva)',
    ],
    [
      { kind: 'same-organisations', organisations: bodies.slice(0, 1) },
      'Un ente in comune: A',
      'An organisation in common: A',
    ],
    [
      { kind: 'same-organisations', organisations: bodies },
      'Enti in comune: A, B, C',
      'Organisations in common: A, B, C',
    ],
  ])('%j', (reason, italian, english) => {
    expect(relatedReason.it(reason)).toBe(italian)
    expect(relatedReason.en(reason)).toBe(english)
  })
})

describe('ways out of an empty answer', () => {
  const unspecified = { id: 'non-specificata', label: 'Non specificato' }
  test.each<[WayOut, string, string]>([
    [
      { kind: 'without-word', word: 'zzz', ...leadsTo },
      'Senza la parola «zzz»',
      'Without the word “zzz”',
    ],
    [
      { kind: 'without-word', word: 'zzz OR qqq', ...leadsTo },
      'Senza le parole «zzz OR qqq»',
      'Without the words “zzz OR qqq”',
    ],
    [
      { kind: 'readmit-word', word: 'zzz', ...leadsTo },
      'Senza escludere «zzz»',
      'Without excluding “zzz”',
    ],
    [
      { kind: 'without-value', facet: 'tema', value: autism[0]!, ...leadsTo },
      'Senza il filtro Tema: Autismo',
      'Without the filter Theme: Autismo',
    ],
    [
      { kind: 'without-value', facet: 'tema', value: unspecified, ...leadsTo },
      'Senza il filtro Tema: non specificato',
      'Without the filter Theme: non specificato',
    ],
    [{ kind: 'without-filters', ...leadsTo }, 'Senza nessun filtro', 'Without any filter'],
    [{ kind: 'without-words', ...leadsTo }, 'Senza le parole', 'Without the words'],
    [{ kind: 'everything', ...leadsTo }, 'Tutti i progetti', 'All projects'],
    [
      { kind: 'term', facet: 'disabilita', value: sight[0]!, ...leadsTo },
      'Tutti i progetti con Tipo di disabilità: Disabilità visiva',
      'All projects with Type of disability: Disabilità visiva',
    ],
  ])('%j', (way, italian, english) => {
    expect(wayOut.it(way)).toBe(italian)
    expect(wayOut.en(way)).toBe(english)
  })
})

describe('suggestions', () => {
  test.each<[Suggestion['kind'], string, string]>([
    ['progetto', 'Progetto', 'Project'],
    ['ente', 'Ente', 'Organisation'],
    ['parola', 'Cerca', 'Search'],
  ])('%s', (kind, italian, english) => {
    expect(suggestionKind.it({ kind, facet: null })).toBe(italian)
    expect(suggestionKind.en({ kind, facet: null })).toBe(english)
  })

  test('a term is told by its filter, each with a name of its own in both languages', () => {
    const told = (language: 'it' | 'en') =>
      FACET_KEYS.map((facet) => suggestionKind[language]({ kind: 'termine', facet }))
    for (const language of ['it', 'en'] as const) {
      expect(new Set(told(language)).size).toBe(FACET_KEYS.length)
      expect(told(language).every((name) => name !== '')).toBe(true)
    }
  })
})
