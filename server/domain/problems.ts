import { ADDRESSES } from './addresses.ts'
import type { ProblemCode } from './errors.ts'

/** Each kind of problem in a few words: the title of an answer, and of its place on the API's page. */
export const PROBLEM_TITLES: Record<ProblemCode, string> = {
  invalid: 'La richiesta non va bene',
  'not-found': 'Non c’è',
  forbidden: 'Serve un altro permesso',
  gone: 'È stata tolta',
  contradictory: 'La richiesta si contraddice',
  'method-not-allowed': 'Qui si può solo leggere',
  conflict: 'Nel frattempo è cambiato qualcosa',
  'too-large': 'È troppo grande',
  'not-acceptable': 'Non esiste in questa forma',
  unavailable: 'Il servizio non può rispondere ora',
  internal: 'Errore interno',
  'too-many-requests': 'Troppe richieste',
}

/** Where a kind of problem is explained. */
export const problemAddress = (code: ProblemCode): string => `${ADDRESSES.apiDocs}#problema-${code}`
