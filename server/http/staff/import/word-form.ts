import { MOST_UNKNOWN_WORDS } from '#domain/import.ts'
import type { GivenAnswer } from '../../../desk/words.ts'

const choiceOf = (form: URLSearchParams, at: number): GivenAnswer['choice'] | null => {
  const given = form.get(`risposta-${at}`) ?? ''
  if (given.startsWith('voce ')) return { is: 'term', id: given.slice(5) }
  switch (given) {
    case 'altra':
      return { is: 'term', id: form.get(`altra-${at}`) ?? '' }
    case 'vuoto':
      return { is: 'nothing' }
    case 'dopo':
      return { is: 'later' }
    case 'nuova':
      return { is: 'new' }
    default: {
      // Somebody who has chosen in the list has answered, whatever is ticked beside it.
      const id = form.get(`altra-${at}`) ?? ''
      return id === '' ? null : { is: 'term', id }
    }
  }
}

/** What somebody has said of words; those of which nothing was said are left out. */
export const readAnswers = (form: URLSearchParams): GivenAnswer[] =>
  Array.from({ length: MOST_UNKNOWN_WORDS }, (_, at) => at).flatMap((at): GivenAnswer[] => {
    const [, vocabulary = '', key = ''] = /^(\S+) (.+)$/.exec(form.get(`parola-${at}`) ?? '') ?? []
    const choice = choiceOf(form, at)
    if (vocabulary === '' || choice === null) return []
    const label = form.get(`nuova-${at}`) ?? ''
    const labelEn = form.get(`inglese-${at}`) ?? ''
    return [{ vocabulary, key, choice, label, labelEn, remember: form.has(`ricorda-${at}`) }]
  })
