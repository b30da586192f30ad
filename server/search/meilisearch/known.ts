import type { FacetKey } from '#domain/facets.ts'
import type { Language } from '../language/language.ts'
import { createPlanner } from '../language/plan.ts'
import type { Atom, Slot } from '../language/plan-types.ts'
import { inverseDocumentFrequencyOfAny } from '../scoring/idf.ts'
import type { SearchSettings } from '../settings.ts'
import type { AtHand } from './at-hand.ts'
import type { Connection } from './connection.ts'
import { FACET_FIELDS, FIELD, facetField } from './fields.ts'
import { type Counts, createWords } from './words.ts'

export type KnownOptions = { settings: SearchSettings; language: Language; atHand?: AtHand }

const VALUES = [FIELD.organisations, ...FACET_FIELDS]
const WORDS = [FIELD.words, FIELD.terms, FIELD.spellings]

/**
 * Reads what the projects of the index have and how many of them: values for the suggestions and, where they are not at
 * hand, all words, which corrections, beginnings of words and the ranking are made of.
 */
export const readKnown = async (
  connection: Connection,
  index: string,
  { settings, language, atHand }: KnownOptions,
) => {
  const [answer] = await connection.searchAtLeisure([
    {
      indexUid: index,
      q: '',
      hitsPerPage: 0,
      page: 1,
      facets: atHand ? VALUES : [...VALUES, ...WORDS],
    },
  ])
  const of = (field: string): Counts => answer?.facetDistribution?.[field] ?? {}
  const live = (answer as { totalHits?: number } | undefined)?.totalHits ?? 0
  const words =
    atHand?.words ??
    createWords({
      words: of(FIELD.words),
      terms: of(FIELD.terms),
      spellings: of(FIELD.spellings),
      named: language.lexicon.words,
    })

  /** Most projects that can answer an atom. */
  const reach = (atom: Atom): number => {
    if (atom.kind === 'term') return words.countOfTerm(atom.term)
    if (atom.kind === 'all') return Math.min(...atom.terms.map(words.countOfTerm))
    if (atom.kind === 'sequence') return Math.min(...atom.words.map(words.countOfWord))
    return words.termsOfPrefix(atom.prefix).reduce((sum, term) => sum + words.countOfTerm(term), 0)
  }

  return {
    words,
    plan: createPlanner({ settings, language, known: words }),
    /** How telling it is that a project answers a slot. */
    rarityOf: ({ atoms }: Slot): number => inverseDocumentFrequencyOfAny(atoms.map(reach), live),
    /** Projects that have a value, whatever is asked. */
    countOf: (facet: FacetKey, value: string): number => of(facetField(facet))[value] ?? 0,
    /** Organisations, each once, with how many projects have it. */
    organisations: [
      ...new Map(
        Object.keys(of(FIELD.organisations)).map((pair) => {
          const slug = pair.slice(0, pair.indexOf(' '))
          const count = of(facetField('ente'))[slug] ?? 0
          return [slug, { value: slug, name: pair.slice(slug.length + 1), count }]
        }),
      ).values(),
    ],
  }
}

export type Known = Awaited<ReturnType<typeof readKnown>>

/** Slots in the order of how telling they are. */
export const rarestFirst = (slots: readonly Slot[], { rarityOf }: Known): Slot[] =>
  slots
    .map((slot) => ({ slot, rarity: rarityOf(slot) }))
    .sort((a, b) => b.rarity - a.rarity)
    .map(({ slot }) => slot)
