import type { Addition } from '#domain/schemas/search.ts'
import type { Language } from '../language.ts'
import type { Related } from '../lexicon/related.ts'
import type { Item } from './items.ts'
import type { Atom, KnownWords } from './plan-types.ts'
import type { Requirements } from './requirements.ts'

/** Less than anything that the reader named. */
const WEIGHT = 0.2
/** Things that one word leads to, as many as a sentence can name. */
const MOST = 2

export type RelatedItemOptions = {
  language: Pick<Language, 'analyser' | 'lexicon' | 'relatedTo' | 'familyOf'>
  known: KnownWords
}

/** What records have of a name: as it is, by another name of the same, or all its words wherever they stand. */
const atomsOfName = (
  name: string,
  typed: string,
  { language: { analyser, lexicon }, known }: RelatedItemOptions,
): Atom[] => {
  const atom = { weight: WEIGHT, because: 'synonym', typed } as const
  const term = analyser.termOf(name)
  const same = [term, ...lexicon.equalsOf(term)].filter(known.hasTerm)
  if (same.length > 0) return same.map((one) => ({ kind: 'term', term: one, ...atom }))
  const { words, terms } = analyser.analyse(name)
  const content = terms.filter((_, i) => !analyser.isStopWord(words[i]!))
  const isThere = content.length > 1 && content.every(known.hasTerm)
  return isThere ? [{ kind: 'all', terms: [...new Set(content)], ...atom }] : []
}

/** A thing that no record has, with what the glossary and the lists lead to in its place. */
const ledOn = (item: Item, options: RelatedItemOptions): Item => {
  const { analyser, relatedTo, familyOf } = options.language
  const { words, terms } = analyser.analyse(item.typed)
  if (item.common !== null || item.condition || item.quoted || item.corrected || words.length !== 1)
    return item
  const found = relatedTo([...terms, ...words.flatMap((word) => familyOf(word))])
    .map((one): [Related, Atom[]] => [
      one,
      one.names.flatMap((name) => atomsOfName(name, item.typed, options)),
    ])
    .filter(([, atoms]) => atoms.length > 0)
    .slice(0, MOST)
  const added = found.map(
    ([{ label, source, because }]): Addition => ({
      ...{ kind: 'related', text: label, source, because },
    }),
  )
  return found.length === 0
    ? item
    : {
        ...item,
        atoms: found.flatMap(([, atoms]) => atoms),
        expansions: [{ typed: item.typed, added }],
      }
}

/** Where no record has anything that was asked, what its words lead to is asked in its place. */
export const relatedInstead = (
  requirements: Requirements,
  options: RelatedItemOptions,
): Requirements => {
  const { required } = requirements
  if (required.length === 0 || required.some((item) => item.atoms.length > 0)) return requirements
  const items = required.map((item) => ledOn(item, options))
  if (items.every((item) => item.atoms.length === 0)) return requirements
  const isLeft = (item: Item) => item.atoms.length > 0 || item.condition
  return {
    ...requirements,
    required: items.filter(isLeft),
    ignored: [...requirements.ignored, ...items.filter((item) => !isLeft(item))],
  }
}
