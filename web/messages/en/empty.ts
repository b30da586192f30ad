import type { Words } from '#domain/languages.ts'
import { shorten } from '../../lib/text/prose.ts'
import type * as italian from '../empty.ts'
import { wayOut } from './ways-out.ts'

const LONGEST = 120

export const emptyTexts: Words<typeof italian.emptyTexts> = {
  title: {
    words: 'No project contains these words',
    filter: 'No project matches the filter that you chose',
    filters: 'No project has all the filters that you chose at once',
    both: 'No project matches all of this at once',
  },
  lead: 'The database is small: taking away one word or one filter is often enough. The records are in Italian, so Italian words find more.',
  waysOut: 'Searches close to yours that find something',
  terms: 'Terms of the database that resemble your words',
  wayOut: (way) => shorten(wayOut(way), LONGEST),
  noWay: 'Try simpler words, or begin with a theme or a type of disability on the first page.',
  startAgain: 'Or see all projects',
  home: 'Go to the first page',
}
