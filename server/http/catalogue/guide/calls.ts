import type { Call } from '#domain/call.ts'
import { AppError } from '#domain/errors.ts'
import type { CallPage, CallsPage, ShownCall } from '#domain/guide-pages.ts'
import type { Language } from '#domain/languages.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import type { Store } from '../../../store/store.ts'
import { httpMessages } from '../../messages.ts'
import { labelled, labelledAll } from '../../present/label.ts'
import type { Cards } from '../cards.ts'
import { explainer } from './explained.ts'
import { ownTexts } from './own-texts.ts'
import { LISTED, shownCards } from './shown-cards.ts'

type Source = Pick<Store, 'calls' | 'vocabularies'>

/** What the public may see of a call: the staff's note stays in the house. */
const present = (
  { editorialNote: _, programme, plan, themes, ...call }: Call,
  vocabularies: Vocabularies,
  here: number,
  language: Language,
): ShownCall => ({
  ...call,
  ...ownTexts(language).ofCall(call),
  programme: labelled(vocabularies, 'programma', programme),
  plan: plan === null ? null : labelled(vocabularies, 'piano', plan),
  themes: labelledAll(vocabularies, 'tema', themes),
  here,
})

const latest = ({ years, opens }: Call): string => opens ?? String(Math.max(0, ...years))

/** Calls as readers see them, the latest first; those of which no year is known come last. */
export const createShownCalls = ({ calls, vocabularies }: Source, language: Language) => {
  return (wanted: (call: Call) => boolean = () => true): ShownCall[] => {
    const counts = calls.counts()
    return calls
      .all()
      .filter(wanted)
      .sort((a, b) => latest(b).localeCompare(latest(a)) || (a.id < b.id ? -1 : 1))
      .map((call) => present(call, vocabularies.all(), counts.get(call.id) ?? 0, language))
  }
}

type Deps = { store: Source; cards: Cards; language: Language }

/** All calls, and one with its projects. */
export const createCallPages = ({ store, cards, language }: Deps) => {
  const shown = createShownCalls(store, language)
  return {
    calls: (): CallsPage => {
      const byProgramme = Map.groupBy(shown(), ({ programme }) => programme.id)
      const order = store.vocabularies.all().programma.terms.map(({ id }) => id)
      const programmes = [...byProgramme.values()]
        .map((calls) => ({ programme: calls[0]!.programme, calls }))
        .sort((a, b) => order.indexOf(a.programme.id) - order.indexOf(b.programme.id))
      return { kind: 'calls', programmes }
    },

    /** Throws `not-found` for an id that no call has. */
    call: (id: string): CallPage => {
      const kept = store.calls.all().find((one) => one.id === id)
      if (!kept) throw new AppError('not-found', httpMessages.noCall)
      const ids = store.calls.projectsOf(id)
      const projects = shownCards(cards, ids.slice(0, LISTED))
      const text = [kept.title, kept.description ?? '', ...kept.facts].join('\n')
      return {
        kind: 'call',
        call: present(kept, store.vocabularies.all(), ids.length, language),
        projects,
        more: ids.length - projects.length,
        words: explainer(language)(text),
      }
    },
  }
}
