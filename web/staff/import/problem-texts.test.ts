import { describe, expect, test } from 'vitest'
import { columnProblemText, notWrittenTexts, wordProblemText } from './problem-texts.ts'

describe('what is wrong with an answer is said with what it is about', () => {
  test('columns', () => {
    expect(columnProblemText({ code: 'no-title' })).toMatch(/Nessuna colonna .* \(«Titolo»\)/)
    expect(columnProblemText({ code: 'several', field: 'end', columns: ['B', 'C', 'D'] })).toMatch(
      /^«Fine» è indicato per più colonne \(B e C e D\)/,
    )
  })

  test.each([
    [{ code: 'no-choice' }, 'Scegliere una voce dell’elenco.'],
    [
      { code: 'no-name', most: 200 },
      'Scrivere il nome della nuova voce: al massimo 200 caratteri.',
    ],
    [
      { code: 'known-name', name: 'autismo', term: 'Autismo' },
      '«autismo» è già un nome di «Autismo»: scegliere quella voce.',
    ],
    [
      { code: 'known-id', id: 'autismo' },
      'C’è già una voce con l’identificativo «autismo»: scegliere un altro nome.',
    ],
  ] as const)('a word: $0.code', (problem, sentence) => {
    expect(wordProblemText(problem)).toBe(sentence)
  })

  test('whatever kept rows from being written, that nothing was is said', () => {
    for (const sentence of Object.values(notWrittenTexts)) {
      expect(sentence).toMatch(/non è stato scritto niente|niente da scrivere/)
    }
  })
})
