import { topicPath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import type { TopicFacet, TopicPage, TopicsPage } from '#domain/guide-pages.ts'
import type { Language } from '#domain/languages.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { setValues } from '#domain/query/write.ts'
import type { SearchEngine } from '../../../search/engine.ts'
import type { Store } from '../../../store/store.ts'
import { httpMessages } from '../../messages.ts'
import type { Moved } from '../../moved.ts'
import { labelled } from '../../present/label.ts'
import type { ReadBase } from '../base.ts'
import type { Cards } from '../cards.ts'
import { createShownCalls } from './calls.ts'
import { explainer } from './explained.ts'
import { ownTexts } from './own-texts.ts'
import { shownCards } from './shown-cards.ts'

/** Texts that a page sets side by side for each question. */
const LESSONS = 20

/** Projects that stand under the texts, as cards: all of them are one search away. */
const CARDS = 12

const QUESTIONS = ['results', 'obstacles', 'transferability'] as const

/** Projects that are asked together what they state, where nobody waits for it. */
const STATED_TOGETHER = 1_000

type Unhurried = {
  signal: AbortSignal
  /** Resolves when it is this work's turn. */
  turn: () => Promise<void>
}

type Stated = ReturnType<Store['stated']>

const either = (pick: (...of: number[]) => number, a: number | null, b: number | null) =>
  a === null || b === null ? (a ?? b) : pick(a, b)

/** What some projects and others state, together: amounts are whole cents. */
const statedBy = (some: Stated, others: Stated): Stated => ({
  firstYear: either(Math.min, some.firstYear, others.firstYear),
  lastYear: either(Math.max, some.lastYear, others.lastYear),
  withFunding: some.withFunding + others.withFunding,
  fundingEur: (Math.round(some.fundingEur * 100) + Math.round(others.fundingEur * 100)) / 100,
})

type Deps = {
  engine: SearchEngine
  store: Pick<Store, 'calls' | 'lesson' | 'stated' | 'vocabularies'>
  base: ReadBase
  cards: Cards
  language: Language
}

/** Themes and disabilities: all of one kind, and one with what its projects have to tell. */
export const createTopicPages = ({ engine, store, base, cards, language }: Deps) => {
  const shownCalls = createShownCalls(store, language)
  const descriptionOf = (facet: TopicFacet, id: string) =>
    ownTexts(language).topics[facet][id] ?? null
  const idsOf = async (
    facet: TopicFacet,
    id: string,
    signal?: AbortSignal,
  ): Promise<readonly number[]> => {
    const query = { ...setValues(EMPTY_QUERY, facet, [id]), sort: 'recenti' as const }
    return (await engine.ids(query, signal && { signal })).ids
  }
  return {
    topics: async (facet: TopicFacet): Promise<TopicsPage> => {
      const { counts, names } = await base()
      const topics = names.vocabularies[facet].terms.map(({ id, label, broader }) => ({
        id,
        label,
        count: counts[facet].get(id) ?? 0,
        description: descriptionOf(facet, id),
        // What is broader may have become part of another, or be no more.
        parent: (broader !== null && names.vocabularies[facet].presentId(broader)) || null,
      }))
      return { kind: 'topics', facet, topics }
    },

    /** What the projects of a topic state, as its page tells it; read in parts, one in each turn. */
    topicFigures: async (facet: TopicFacet, id: string, { signal, turn }: Unhurried) => {
      const ids = await idsOf(facet, id, signal)
      let stated = store.stated([])
      for (let at = 0; at < ids.length; at += STATED_TOGETHER) {
        await turn()
        stated = statedBy(stated, store.stated(ids.slice(at, at + STATED_TOGETHER)))
      }
      return { total: ids.length, ...stated }
    },

    /** Throws `not-found` for what is no term of its list. */
    topic: async (
      facet: TopicFacet,
      id: string,
      signal?: AbortSignal,
    ): Promise<TopicPage | Moved> => {
      const { counts, names } = await base()
      const list = names.vocabularies[facet]
      const present = list.presentId(id)
      // A term that was merged into another.
      if (present !== undefined && present !== id) return { movedTo: topicPath(facet, present) }
      const term = list.get(id)
      if (!term) throw new AppError('not-found', httpMessages.noTopic)
      const ids = await idsOf(facet, id, signal)
      const listed = ids.slice(0, CARDS)
      const lessons = QUESTIONS.map((section) => store.lesson(section, ids, LESSONS)).filter(
        ({ told }) => told > 0,
      )
      const narrower = list.terms.filter(({ broader }) => broader === id)
      return {
        kind: 'topic',
        facet,
        topic: { id, label: term.label },
        description: descriptionOf(facet, id),
        broader: term.broader === null ? null : labelled(names.vocabularies, facet, term.broader),
        narrower: narrower.map((one) => ({
          id: one.id,
          label: one.label,
          count: counts[facet].get(one.id) ?? 0,
        })),
        total: ids.length,
        ...store.stated(ids),
        calls: facet === 'tema' ? shownCalls(({ themes }) => themes.includes(id)) : [],
        lessons,
        words: explainer(language)(
          lessons.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n'),
        ),
        projects: shownCards(cards, listed),
        more: ids.length - listed.length,
      }
    },
  }
}
