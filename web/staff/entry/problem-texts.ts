import type { FormProblem, FormReason } from '#domain/staff/form-problems.ts'
import { plural } from '#domain/text/number.ts'
import type { SaidProblem } from '../form/problem.ts'

type Reason<Code> = Extract<FormReason, { code: Code }>

const INSTITUTION: Record<Reason<'institution'>['why'], string> = {
  away: 'In questo momento non risponde. Entrare con e-mail e password, oppure riprovare più tardi.',
  failed: 'L’accesso non è riuscito. Riprovare, oppure entrare con e-mail e password.',
  stranger:
    'L’accesso è riuscito, ma questo account non è di nessuna persona che può entrare qui. Chiedere a una persona dell’amministrazione di controllare l’indirizzo e-mail nell’elenco.',
}

const INSTEAD: Record<NonNullable<Reason<'wait'>['instead']>, string> = {
  link: 'Chi ha dimenticato la password può chiedere un nuovo collegamento a una persona dell’amministrazione.',
  recovery: 'Anche un codice di recupero vale solo dopo.',
}

export const formProblemText = (reason: FormReason): string => {
  switch (reason.code) {
    case 'too-short':
      return `La password è troppo corta: ne servono almeno ${reason.least} caratteri. Una frase di poche parole va bene.`
    case 'too-long':
      return `La password è troppo lunga: al massimo ${reason.most} caratteri.`
    case 'same-characters':
      return 'La password ripete sempre gli stessi caratteri: sceglierne una più varia.'
    case 'own-name':
      return 'La password è fatta quasi solo del nome o dell’e-mail: sceglierne un’altra.'
    case 'wrong-sign-in':
      return 'E-mail o password non corrette. Controllarle e riprovare.'
    case 'wrong-code':
      return 'Il codice non è giusto, o è già stato usato: aspettare il prossimo e riprovare.'
    case 'wrong-app-code':
      return 'Il codice non corrisponde. Controllare di aver aggiunto proprio questa chiave, e che l’ora del telefono sia giusta; poi scrivere il codice che l’app mostra adesso.'
    case 'wrong-password':
      return 'La password attuale non è giusta.'
    case 'passwords-differ':
      return 'Le due password non sono uguali: scriverle di nuovo.'
    case 'not-a-day':
      return 'Non è un giorno: scriverlo come 2026-11-28.'
    case 'days-reversed':
      return 'L’ultimo giorno viene prima del primo.'
    case 'crowded':
      return 'In questo momento entrano in molti: riprovare fra qualche secondo.'
    case 'wait': {
      const minutes = plural(reason.minutes, 'minuto', 'minuti')
      const instead = reason.instead === null ? '' : ` ${INSTEAD[reason.instead]}`
      return `Troppi tentativi sbagliati. Si può riprovare fra ${minutes}.${instead}`
    }
    case 'institution':
      return `${reason.name}: ${INSTITUTION[reason.why]}`
    case 'refused':
      return reason.message
  }
}

/** What is wrong with a form, in words; none for null. */
export const sayProblems = (problems: FormProblem | null | readonly FormProblem[]): SaidProblem[] =>
  [problems ?? []].flat().map(({ field, reason }) => ({ field, message: formProblemText(reason) }))
