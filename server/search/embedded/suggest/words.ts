import { FACET_KEYS, FACETS } from '#domain/facets.ts'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { withText } from '#domain/query/write.ts'
import { EXCLUDED_FACETS, openExclusionIn } from '../../language/exclusions/open-exclusion.ts'
import { selectDescending } from '../../structures/select.ts'
import { createSearchOffers, type SearchOffer } from '../../suggestions/searches.ts'
import { markLabel, type Typed, wordsOf } from '../../suggestions/typed.ts'
import type { Collection } from '../index/collection.ts'
import { createPauses } from '../pauses.ts'
import type { Search } from '../search.ts'
import { createContext } from './context.ts'
import type { Suggestions } from './suggestions.ts'

/** Of the words that begin so, so many are looked at. */
const LOOKED_AT = 100
/** So many of the best records for the words before are read for how they go on. */
const READ = 200
/** Values of one facet that are offered to be left out, and that are counted for it. */
const LEFT_OUT = 3
const COUNTED = 20
/** "sotto i 130": the number of an amount that is still being typed. */
const OPEN_AMOUNT = /\s\d{1,3}$/

/**
 * Searches: laws, senses of an acronym, what may be left out, and the text with its last word completed: to what the
 * records that have the words before say behind them, else to words of the records, those in most records first. Only
 * those that some project answers whole.
 */
export const createWordSuggestions = (collection: Collection, search: Search) => {
  const { dictionary, facets, language } = collection
  const { columns, words } = dictionary
  const offers = createSearchOffers(language)
  const contextOf = createContext(collection)
  /** Values by their labels in folded words: they are offered themselves. */
  const labels = new Map(
    FACET_KEYS.flatMap((facet) => {
      const { vocabulary } = FACETS[facet]
      const terms = vocabulary === null ? [] : language.vocabularies[vocabulary].terms
      return terms.map(({ id, label }) => [wordsOf(label).join(' '), { facet, id }] as const)
    }),
  )

  const longerThan = (beginning: string): number[] =>
    search.prefixes.inUse(beginning).filter((word) => words.length(word) > beginning.length)

  /** The most used of some words, by number of records and then by name. Few are compared by name. */
  const mostUsed = (found: readonly number[], most: number): number[] => {
    const use = new Float64Array(found.length)
    for (let i = 0; i < use.length; i++) use[i] = columns.withWord[found[i]!]!
    const least = use.length < most ? 0 : selectDescending(use, most - 1, 0, use.length)
    return found
      .filter((word) => columns.withWord[word]! >= least)
      .sort((a, b) => columns.withWord[b]! - columns.withWord[a]! || words.compare(a, b))
  }

  /** Those of some words that follow the words before in the records that have these, then those that they have at all. */
  const inContext = async (before: string, found: readonly number[]): Promise<number[]> => {
    const { required } = search.plan(before, false)
    if (required.length === 0) return []
    const last = words.find(wordsOf(before).at(-1)!)
    const behind = last === undefined ? -1 : columns.termOf[last]!
    const use = contextOf(await search.best(required, READ), found, behind)
    return [...use]
      .sort(
        ([one, a], [other, b]) =>
          b.behind - a.behind || b.within - a.within || words.compare(one, other),
      )
      .map(([word]) => word)
  }

  /** One word of each family. */
  const completions = async ({ text, words: typed, unfinishedFrom }: Typed): Promise<string[]> => {
    if (unfinishedFrom < 0) return []
    const found = longerThan(typed.at(-1)!)
    const near = typed.length < 2 ? [] : await inContext(text.slice(0, unfinishedFrom), found)
    const families = new Map<number, number>()
    for (const word of near.length > 0 ? near : mostUsed(found, LOOKED_AT)) {
      if (families.size === LOOKED_AT) break
      const family = columns.termOf[word]!
      if (families.has(family) || language.analyser.isStopWord(words.text(word))) continue
      families.set(family, word)
    }
    return [...families.values()].map(dictionary.shown)
  }

  /** Values that some of the projects have that are wanted, and not all: those that most have first. */
  const leftOut = async (typed: Typed): Promise<SearchOffer[]> => {
    const open = openExclusionIn(typed.text)
    if (open === null) return []
    const query = { ...withText(EMPTY_QUERY, open.wanted), perPage: 1 }
    const { total, facets: counts } = await search.search(query, { facetLimit: COUNTED })
    return EXCLUDED_FACETS.flatMap((facet) => {
      const vocabulary = language.vocabularies[facet]
      return counts[facet]
        .filter(({ value, count }) => count < total && vocabulary.get(value) !== undefined)
        .slice(0, LEFT_OUT)
        .map(({ value, count }) => ({ q: open.without(vocabulary.labelOf(value)), count }))
    })
      .sort((a, b) => b.count - a.count)
      .map(({ q }) => ({ q, label: markLabel(q, typed) }))
  }

  /** A label of several words is offered as what it is. */
  const isLabel = (q: string): boolean => {
    const said = wordsOf(q)
    const value = said.length > 1 ? labels.get(said.join(' ')) : undefined
    return value !== undefined && facets.countOf(value.facet, value.id) > 0
  }

  return async function* (typed: Typed): Suggestions {
    const pause = createPauses()
    const longer = await completions(typed)
    const before = typed.text.slice(0, Math.max(0, typed.unfinishedFrom))
    const made = await leftOut(typed)
    if (made.length === 0) made.push(...offers(typed, search.words.countOfTerm, longer))
    let offered = false
    for (const { q, label } of made) {
      await pause()
      if (longer.some((word) => q === before + word) && isLabel(q)) {
        offered = true
        continue
      }
      const count = await search.wholeTotal(withText(EMPTY_QUERY, q))
      if (count === 0) continue
      offered = true
      yield { kind: 'parola', q, label, count }
    }
    if (offered) return
    // Nothing longer: what is typed itself, a number or a whole word; of an amount its thousands.
    const amount = OPEN_AMOUNT.test(typed.text) ? `${typed.text} mila euro` : ''
    const isAmount = search.plan(amount, false).limits.some((limit) => /^\p{L}/u.test(limit.typed))
    for (const q of isAmount ? [typed.text, amount] : [typed.text]) {
      const count = await search.wholeTotal(withText(EMPTY_QUERY, q))
      if (count > 0) yield { kind: 'parola', q, label: markLabel(q, typed), count }
    }
  }
}
