import { partitionPoint } from '../structures/arrays.ts'
import { bestFirst, fits, rankOf, type Typed, wordsOf } from './typed.ts'
import type { Fitting } from './values.ts'

/** An organisation and how many projects have it. */
export type NamedOrganisation = { value: string; name: string }

/**
 * Finds organisations by the words of their names, best first. All names in folded words stand in one text, each word behind a
 * space: that the longest of the typed words begins none of thousands is then found by one look.
 */
export const createFittingOrganisations = (organisations: readonly NamedOrganisation[]) => {
  const names = organisations.map(({ name }) => wordsOf(name))
  const starts: number[] = []
  let length = 0
  const text = names
    .map((words) => {
      const joined = ` ${words.join(' ')}`
      starts.push(length)
      length += joined.length
      return joined
    })
    .join('')

  /** Numbers of the names in which a word begins so. */
  const beginning = function* (word: string): Generator<number> {
    const sought = ` ${word}`
    for (let at = text.indexOf(sought); at >= 0; ) {
      const behind = partitionPoint(0, starts.length, (i) => starts[i]! <= at)
      yield behind - 1
      at = behind < starts.length ? text.indexOf(sought, starts[behind]) : -1
    }
  }

  return (typed: Typed, countOf: (number: number) => number): Fitting[] => {
    const [longest = ''] = [...typed.words].sort((a, b) => b.length - a.length)
    const found: Fitting[] = []
    for (const number of beginning(longest)) {
      const count = countOf(number)
      const words = names[number]!
      if (count > 0 && fits(words, typed)) {
        found.push({ ...organisations[number]!, count, facet: 'ente', rank: rankOf(words, typed) })
      }
    }
    return found.sort(bestFirst)
  }
}
