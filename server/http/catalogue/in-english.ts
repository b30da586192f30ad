import {
  VOCABULARY_KEYS,
  type Vocabularies,
  type Vocabulary,
  type VocabularyIndex,
} from '#domain/vocabulary.ts'
import type { Store } from '../../store/store.ts'
import { relabelCard } from '../present/project.ts'
import type { Cards } from './cards.ts'

const inEnglishTerms = (list: VocabularyIndex): VocabularyIndex => {
  const terms: Vocabulary['terms'] = list.terms.map((term) => ({ ...term, label: term.labelEn }))
  const byId = new Map(terms.map((term) => [term.id, term]))
  return {
    ...list,
    label: list.labelEn,
    terms,
    get: (id) => byId.get(id),
    labelOf: (id) => byId.get(list.presentId(id) ?? id)?.label ?? id,
    nearest: (...asked) => list.nearest(...asked).flatMap(({ id }) => byId.get(id) ?? []),
  }
}

const inEnglishLists = (lists: Vocabularies): Vocabularies => {
  const entries = VOCABULARY_KEYS.map((key) => [key, inEnglishTerms(lists[key])])
  return Object.fromEntries(entries) as Vocabularies
}

type Source<S> = { store: S; cards: Cards }

/** The same store and the same cards, whose terms have their English labels. Lists that are the same stay the same object. */
export const inEnglish = <S extends Pick<Store, 'vocabularies'>, T extends Source<S>>(
  deps: T & Source<S>,
): T => {
  const { store, cards } = deps
  let known: { italian: Vocabularies; english: Vocabularies } | undefined
  const all = (): Vocabularies => {
    const italian = store.vocabularies.all()
    if (known?.italian !== italian) known = { italian, english: inEnglishLists(italian) }
    return known.english
  }
  return {
    ...deps,
    store: { ...store, vocabularies: { ...store.vocabularies, all } },
    cards: {
      ...cards,
      byIds: (ids) => cards.byIds(ids).map((card) => card && relabelCard(card, all())),
    },
  }
}
