import { setImmediate as nextTurn } from 'node:timers/promises'
import { CASE_QUESTIONS, type CaseAnswers, type CaseQuestion } from '#domain/case.ts'
import type { CaseFound, CaseHit, CasePage, CaseReason } from '#domain/case-page.ts'
import { EMPTY_QUERY, type SearchQuery } from '#domain/query/types.ts'
import type { SearchEngine } from '../../search/engine.ts'
import type { Store } from '../../store/store.ts'
import { caseReason } from '../present/case.ts'
import type { ReadBase } from './base.ts'
import type { Cards } from './cards.ts'
import { type CaseWayTo, casePlaces, waysTo } from './case-ways.ts'

type Deps = {
  engine: SearchEngine
  base: ReadBase
  cards: Cards
  store: Pick<Store, 'projects'>
}

const PAGE = 10

/** Ids looked at before others are let in. */
const AT_ONCE = 4_096

const asked = ({ way }: CaseWayTo): SearchQuery => {
  if ('words' in way) return { ...EMPTY_QUERY, q: way.words }
  const { facet, values, not = [] } = way
  return { ...EMPTY_QUERY, facets: { ...EMPTY_QUERY.facets, [facet]: { values, all: false, not } } }
}

type Answered = { question: CaseQuestion; ways: readonly CaseWayTo[] }

/** For each project, the first of the ways to each answer that it has, from 1; 0 for none. */
type Met = ReadonlyMap<number, Uint8Array>

/** Projects like a case that is told in everyday words: those that meet most of the answers first. */
export const createCases = ({ engine, base, cards, store }: Deps) => {
  const meeting = async (answered: readonly Answered[], signal?: AbortSignal): Promise<Met> => {
    const met = new Map<number, Uint8Array>()
    for (const [place, { ways }] of answered.entries())
      for (const [at, way] of ways.entries()) {
        const { ids } = await engine.ids(asked(way), signal && { signal })
        for (const [done, id] of ids.entries()) {
          if (done % AT_ONCE === 0) await nextTurn()
          const own = met.get(id) ?? new Uint8Array(answered.length)
          if (own[place] === 0) own[place] = at + 1
          met.set(id, own)
        }
      }
    return met
  }

  /** Newest first within those that meet equally many, as every list of this base. */
  const inOrder = async (met: Met, most: number, signal?: AbortSignal): Promise<number[][]> => {
    const { ids } = await engine.ids({ ...EMPTY_QUERY, sort: 'recenti' }, signal && { signal })
    const levels: number[][] = Array.from({ length: most + 1 }, () => [])
    for (const [done, id] of ids.entries()) {
      if (done % AT_ONCE === 0) await nextTurn()
      const own = met.get(id)
      if (own) levels[own.filter((way) => way > 0).length]!.push(id)
    }
    return levels.reverse()
  }

  const find = async (
    answered: readonly Answered[],
    wanted: number,
    signal?: AbortSignal,
  ): Promise<CaseFound> => {
    const { names } = await base()
    const met = await meeting(answered, signal)
    const levels = await inOrder(met, answered.length, signal)
    const ids = levels.flat()
    const pages = Math.max(1, Math.ceil(ids.length / PAGE))
    const page = Math.min(wanted, pages)
    const shown = ids.slice((page - 1) * PAGE, page * PAGE)
    const records = new Map(store.projects.byIds(shown).map((record) => [record.id, record]))
    const hits = cards.byIds(shown).flatMap((card, i): CaseHit[] => {
      const id = shown[i]!
      const own = met.get(id)!
      if (!card) return []
      const reasons = answered.flatMap(({ question, ways }, place): CaseReason[] =>
        own[place] === 0 ? [] : [caseReason(question, ways[own[place]! - 1]!, card, names)],
      )
      return [
        {
          project: { slug: card.slug, title: card.title, summary: card.summary, year: card.year },
          reasons,
          missing: answered.flatMap(({ question }, place) => (own[place] === 0 ? [question] : [])),
          tools: records.get(id)?.sections.buildingBlocks ?? null,
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
