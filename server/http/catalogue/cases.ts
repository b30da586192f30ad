import { setImmediate as nextTurn } from 'node:timers/promises'
import { CASE_QUESTIONS, type CaseAnswers, type CaseQuestion } from '#domain/case.ts'
import type { CaseFound, CaseHit, CasePage, CaseReason } from '#domain/case-page.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { type CaseWayTo, caseReason } from '../present/case.ts'
import type { ReadBase } from './base.ts'
import type { Cards } from './cards.ts'
import { casePlaces, waysTo } from './case-ways.ts'
import type { Counted } from './counted.ts'
import type { NewestFirst } from './newest-first.ts'

type Deps = {
  engine: SearchEngine
  base: ReadBase
  cards: Cards
  store: Pick<Store, 'projects'>
  counted: Pick<Counted, 'newest'>
}

const PAGE = 10

const asked = ({ way }: CaseWayTo): SearchQuery => {
  if ('words' in way) return { ...EMPTY_QUERY, q: way.words }
  const { facet, values, not = [] } = way
  return { ...EMPTY_QUERY, facets: { ...EMPTY_QUERY.facets, [facet]: { values, all: false, not } } }
}

type Answered = { question: CaseQuestion; ways: readonly CaseWayTo[] }

/** For each answer and each project, newest first: the first of the ways to it that the project has, from 1; 0 for none. */
type Met = readonly Uint8Array[]

/** Projects like a case that is told in everyday words: those that meet most of the answers first. */
export const createCases = ({ engine, base, cards, store, counted }: Deps) => {
  const meeting = async (
    answered: readonly Answered[],
    { ids: all, placeOf }: NewestFirst,
    signal?: AbortSignal,
  ): Promise<Met> => {
    const met = answered.map(() => new Uint8Array(all.length))
    for (const [i, { ways }] of answered.entries())
      for (const [at, way] of ways.entries()) {
        const { ids } = await engine.ids(asked(way), { ...(signal && { signal }), anyOrder: true })
        await nextTurn()
        for (const id of ids) {
          const place = placeOf(id)
          if (place >= 0) met[i]![place] ||= at + 1
        }
      }
    return met
  }

  /** Places of the projects that meet most first, and those that meet none of them nowhere. */
  const byLevel = (met: Met): number[][] => {
    const levels: number[][] = met.map(() => [])
    const [first] = met
    for (let place = 0; place < (first?.length ?? 0); place++) {
      let answers = 0
      for (const own of met) if (own[place]! > 0) answers++
      if (answers > 0) levels[met.length - answers]!.push(place)
    }
    return levels
  }

  const find = async (
    answered: readonly Answered[],
    wanted: number,
    signal?: AbortSignal,
  ): Promise<CaseFound> => {
    const { names } = await base()
    const newest = await counted.newest()
    const met = await meeting(answered, newest, signal)
    const levels = byLevel(met)
    const found = levels.flat()
    const pages = Math.max(1, Math.ceil(found.length / PAGE))
    const page = Math.min(wanted, pages)
    const places = found.slice((page - 1) * PAGE, page * PAGE)
    const shown = places.map((place) => newest.ids[place]!)
    const records = new Map(store.projects.byIds(shown).map((record) => [record.id, record]))
    const hits = cards.byIds(shown).flatMap((card, i): CaseHit[] => {
      if (!card) return []
      const own = met.map((ways) => ways[places[i]!]!)
      const reasons = answered.flatMap(({ question, ways }, place): CaseReason[] =>
        own[place] === 0 ? [] : [caseReason(question, ways[own[place]! - 1]!, card, names)],
      )
      return [
        {
          project: { slug: card.slug, title: card.title, summary: card.summary, year: card.year },
          reasons,
          missing: answered.flatMap(({ question }, place) => (own[place] === 0 ? [question] : [])),
          tools: records.get(shown[i]!)?.sections.buildingBlocks ?? null,
        },
      ]
    })
    return {
      of: answered.length,
      levels: levels.flatMap((level, below) =>
        level.length > 0 ? [{ met: answered.length - below, count: level.length }] : [],
      ),
      hits,
      page,
      pages,
    }
  }

  return async (
    given: CaseAnswers,
    page: number,
    signal?: AbortSignal,
  ): Promise<Omit<CasePage, 'kind'>> => {
    const { names } = await base()
    const answers = { ...given }
    const unknown: string[] = []
    const answered: Answered[] = []
    for (const question of CASE_QUESTIONS) {
      const answer = given[question]
      if (answer === null) continue
      const ways = waysTo(question, answer, names)
      if (ways) answered.push({ question, ways })
      else {
        unknown.push(answer)
        answers[question] = null
      }
    }
    return {
      answers,
      unknown,
      places: casePlaces(names),
      found: answered.length === 0 ? null : await find(answered, page, signal),
    }
  }
}
