import type { QueryProblem } from '#domain/query/parse.ts'
import { LIMITS } from '#domain/query/types.ts'

/** What a parameter of a search is refused for, as the API tells it; `nearest` are values that may have been meant. */
const queryProblem = (
  { parameter, value, reason }: QueryProblem,
  nearest: readonly string[],
  parameters: readonly string[],
): string => {
  switch (reason) {
    case 'unknown-parameter':
      return `Il parametro "${parameter}" non esiste. Parametri: ${parameters.join(', ')}.`
    case 'not-a-number':
      return `"${value}" non va bene per "${parameter}": serve un numero intero, al massimo ${parameter === 'per_pagina' ? LIMITS.perPage : LIMITS.window}.`
    case 'contradiction':
      return `"${value}" di "${parameter}" è chiesto ed escluso insieme: togliere l’uno o l’altro.`
    case 'beside-fields':
      return `"${value}" di "${parameter}" e i due campi "${parameter}_da" e "${parameter}_a" chiedono intervalli diversi: indicarne uno.`
    case 'reversed':
      return `"${parameter}" ("${value}") viene dopo "${parameter.replace(/_da$/, '_a')}": scambiarli.`
    case 'unstated-with-all':
      return `Con "${parameter}_tutti" un progetto dovrebbe avere gli altri valori di "${parameter}" e insieme nessuno ("${value}"): togliere "${value}" o "${parameter}_tutti".`
    case 'repeated':
      return `"${parameter}" ha più di un valore: "${value}" e altri. Indicarne uno.`
    case 'too-many-in-all':
      return `"${value}" di "${parameter}" è oltre i ${LIMITS.values} valori che una ricerca può avere.`
    case 'too-many-parameters':
      return `Di un indirizzo si leggono ${LIMITS.parameters} parametri: gli altri sono di troppo.`
    case 'too-many':
      return `"${parameter}" ha più di ${LIMITS.valuesPerFacet} valori.`
    case 'unknown-value': {
      const hint = nearest.length > 0 ? ` Forse: ${nearest.join(', ')}.` : ''
      return `"${value}" non è un valore di "${parameter}".${hint}`
    }
  }
}

/** Every sentence of an error that the API answers, in Italian: beside the code, for people who read it. */
export const httpMessages = {
  noAddress: 'Questo indirizzo non esiste.',
  fromElsewhere:
    'La richiesta non arriva da una pagina di questo sito, e non è stata eseguita: ripetere l’operazione dalla scrivania.',
  notYours: 'Questa pagina è riservata a chi ha il ruolo di amministrazione.',
  formerPage:
    'questa pagina era del sito precedente, che la banca dati ha sostituito. Le sue parole si cercano qui.',
  noFacet: 'Questo filtro non esiste.',
  noFigure: 'Questa cifra non esiste: i progetti si contano per le voci dei filtri.',
  noRecord: 'Non c’è una scheda a questo indirizzo.',
  noCall: 'Non c’è un avviso a questo indirizzo.',
  noOrganisation: 'Nessun progetto di questa banca dati nomina un ente con questo indirizzo.',
  noTopic: 'Questa voce non esiste.',
  noVocabulary: 'Questo elenco non esiste.',
  noTerm: 'Questa voce non esiste.',
  notOffered: (settings: readonly string[]) =>
    `Non è ancora offerto: chi gestisce il servizio deve indicare ${settings.join(' e ')}.`,
  noVersion: (newest: number) =>
    `Questa scheda non ha una versione con questo numero: l’ultima è la ${newest}.`,
  withdrawn: (reason: string | null) =>
    `Questa scheda è stata tolta dalla banca dati.${reason === null ? '' : ` Motivo: ${reason}`}`,
  invalid: 'La richiesta non è valida.',
  invalidValue: 'valore non valido',
  invalidQuery: (named: number, unnamed: number) =>
    unnamed > 0
      ? `La ricerca contiene parametri che non esistono o non vanno bene: ecco i primi ${named}, e ce ne sono altri ${unnamed}.`
      : 'La ricerca contiene parametri che non esistono o non vanno bene.',
  queryProblem,
  tooMany: 'Troppe richieste: riprovare fra un minuto.',
  tooLarge: 'La richiesta è troppo grande.',
  tooSlow: 'La richiesta non è arrivata per intero in tempo: riprovare.',
  unreadable: 'La richiesta non è scritta secondo le regole di HTTP.',
  expectation: 'La richiesta chiede con "Expect" qualcosa che il servizio non conosce.',
  noHost: 'Nella richiesta manca l’intestazione "Host".',
  overloaded: 'Il servizio è sovraccarico: riprovare fra qualche secondo.',
  tooManyRows: (most: number) =>
    `Un foglio di Excel ha al massimo ${most.toLocaleString('it')} righe: scegliere un altro formato, o restringere la ricerca.`,
  noFormat: (names: string) => `Questo indirizzo si può avere in queste forme: ${names}.`,
  tooManyMarked: (most: number) =>
    `Una raccolta ha al massimo ${most} schede: toglierne alcune, o scaricarle in due volte.`,
  notACounter: (value: string) => `"${value}" non è un numero di modifica: serve un numero intero.`,
  aheadOfUs: (since: number, last: number) =>
    `La modifica ${since} qui non c’è: l’ultima è la ${last}. La copia viene da una base dati diversa, o rimessa com’era prima: ripartire da since=0.`,
  noDialect: (value: string) => `"${value}" non è un dialetto: indicare excel o rfc4180.`,
  noProvenance: (value: string) =>
    `"${value}" non si può indicare per la provenienza: indicare si, o togliere il parametro.`,
  saidTwice: (name: string) => `"${name}" è indicato due volte: indicarlo una volta sola.`,
  noParameter: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `Il parametro "${name}" non esiste: questo file non ne ha.`
      : `Il parametro "${name}" non esiste. Parametri di questo file: ${known.join(', ')}.`,
  onlyReading: 'Qui si può solo leggere: usare GET o HEAD.',
  noOriginal:
    'Questa scheda non viene da una pagina del sito precedente, o la pagina non è stata conservata.',
  downloads: 'Si stanno già scaricando molti file: riprovare fra qualche secondo.',
  ownDownloads: (most: number) =>
    `Da questo indirizzo si possono scaricare ${most} file alla volta: aspettare che uno finisca, e riprovare.`,
  internal: 'Errore interno: non dipende dalla richiesta. Riprovare più tardi.',
} as const
