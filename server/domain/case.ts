import type { FacetKey } from './facets.ts'

/** The questions of "Un caso come il mio", in the order in which they are asked; they are also its parameters. */
export const CASE_QUESTIONS = ['chi', 'lavoro', 'dove', 'ostacolo'] as const

export type CaseQuestion = (typeof CASE_QUESTIONS)[number]

/** One way in which a project may meet an answer: a value of a filter, or words that it must have one of. */
export type CaseWay =
  | { facet: FacetKey; values: readonly string[]; not?: readonly string[] }
  | { words: string }

const having = (facet: FacetKey, ...values: string[]): CaseWay => ({ facet, values })
const saying = (words: string): CaseWay => ({ words })

/**
 * What the answers to each question but "dove" mean in the lists and words of this base, the closest way first. General
 * knowledge of the field, none of it from records: whoever does not know its words finds what those who do would ask for.
 */
export const CASE_ANSWERS = {
  chi: {
    autismo: [having('disabilita', 'autismo'), having('tema', 'autismo')],
    vista: [having('disabilita', 'sensoriale-vista', 'sordocecita')],
    udito: [having('disabilita', 'sensoriale-udito', 'sordocecita')],
    movimento: [having('disabilita', 'motoria')],
    imparare: [having('disabilita', 'intellettiva')],
    mente: [having('disabilita', 'psichica'), having('tema', 'inserimento-psichica')],
    insieme: [having('disabilita', 'plurima', 'sordocecita')],
    adulta: [having('disabilita', 'acquisita')],
    dipendenza: [having('disabilita', 'dipendenze')],
    giovane: [having('destinatari', 'studenti', 'giovani'), having('tema', 'alternanza')],
    famiglia: [having('destinatari', 'famiglie')],
    azienda: [having('destinatari', 'imprese'), having('tema', 'sostegno-aziende')],
    servizio: [having('destinatari', 'operatori'), having('tema', 'formazione-operatori')],
    cooperativa: [having('destinatari', 'cooperative'), having('tipo-ente', 'cooperativa')],
    scuola: [having('destinatari', 'scuole'), having('tema', 'alternanza')],
  },
  lavoro: {
    scuola: [having('tema', 'alternanza')],
    cercare: [having('tema', 'inserimento', 'orientamento')],
    provare: [saying('tirocinio')],
    mestiere: [having('tema', 'isola-formativa'), saying('"corso di formazione" OR laboratorio')],
    tenere: [having('tema', 'disability-management'), having('destinatari', 'lavoratori-occupati')],
    tornare: [
      having('tema', 'disability-management'),
      saying('"rientro al lavoro" OR ricollocazione'),
    ],
    assumere: [having('tema', 'sostegno-aziende'), having('destinatari', 'imprese')],
    uscire: [having('tema', 'articolo-14'), having('destinatari', 'cooperative')],
    digitale: [having('tema', 'cittadinanza-digitale'), saying('informatica OR digitale')],
  },
  ostacolo: {
    scelta: [having('tema', 'orientamento'), saying('orientamento OR "bilancio di competenze"')],
    strumenti: [having('tema', 'tecnologie-assistive'), saying('ausili')],
    colleghi: [having('tema', 'sensibilizzazione', 'disability-management'), saying('colleghi')],
    servizi: [having('tema', 'rete-servizi'), saying('"rete dei servizi"')],
    operatori: [having('tema', 'formazione-operatori'), having('destinatari', 'operatori')],
    comunicare: [saying('comunicazione OR comunicare')],
    spostarsi: [saying('trasporti OR mobilità OR spostamenti')],
    famiglia: [having('destinatari', 'famiglie'), saying('famiglia')],
    ansia: [saying('ansia OR stress OR "sostegno psicologico"')],
    regole: [saying('normativa OR diritti OR "legge 68"')],
  },
} as const satisfies Record<Exclude<CaseQuestion, 'dove'>, Record<string, readonly CaseWay[]>>

export type AnswerOf<Q extends keyof typeof CASE_ANSWERS> = keyof (typeof CASE_ANSWERS)[Q]

/** What a reader answered; null where a question was passed over. */
export type CaseAnswers = Record<CaseQuestion, string | null>

/** Characters of an answer that are read: no identifier has more. */
const LONGEST = 100

/** The answers that an address gives: an empty one is a question passed over. */
export const readCase = (parameters: URLSearchParams): CaseAnswers =>
  Object.fromEntries(
    CASE_QUESTIONS.map((question) => {
      const answer = (parameters.get(question) ?? '').trim().slice(0, LONGEST)
      return [question, answer === '' ? null : answer]
    }),
  ) as CaseAnswers
