import { expect, test } from 'vitest'
import { formProblemText, sayProblems } from './problem-texts.ts'

test.each([
  [{ code: 'wrong-sign-in' }, /^E-mail o password non corrette/],
  [{ code: 'wait', minutes: 10, instead: null }, /fra 10 minuti\.$/],
  [{ code: 'wait', minutes: 1, instead: 'link' }, /fra 1 minuto\. Chi ha dimenticato la password/],
  [{ code: 'wait', minutes: 2, instead: 'recovery' }, /fra 2 minuti\. Anche un codice di recupero/],
  [{ code: 'institution', name: 'Ente', why: 'away' }, /^Ente: .*non risponde/],
  [{ code: 'institution', name: 'Ente', why: 'stranger' }, /^Ente: .*di nessuna persona/],
  [{ code: 'too-short', least: 12 }, /almeno 12 caratteri/],
  [{ code: 'refused', message: 'Il nome manca.' }, /^Il nome manca\.$/],
] as const)('%j is said in words', (reason, sentence) => {
  expect(formProblemText(reason)).toMatch(sentence)
})

test('one problem, several or none are said alike, each of its field', () => {
  const problem = { field: 'al', reason: { code: 'days-reversed' } } as const
  const said = { field: 'al', message: 'L’ultimo giorno viene prima del primo.' }
  expect(sayProblems(problem)).toEqual([said])
  expect(sayProblems([problem, problem])).toEqual([said, said])
  expect(sayProblems(null)).toEqual([])
})
