import type { Words } from '#domain/languages.ts'
import type * as italian from '../comparison.ts'

export const likenessTexts: Words<typeof italian.likenessTexts> = {
  same: 'the same',
  partly: 'the same in part',
  different: 'different',
  lacking: 'not all say it',
  'lacking-partly': 'the same in part, and not all say it',
  'lacking-different': 'different, and not all say it',
  none: 'nobody says it',
}

export const comparisonTexts: Words<typeof italian.comparisonTexts> = {
  title: 'Comparison of projects',
  lead: 'The same data for each project, side by side. Beside each item it is written whether the projects are alike or different.',
  table: 'The data of the projects compared',
  item: 'Item',
  onlyHere: 'only here',
  remove: 'Take out',
  of: (title) => `: ${title}`,
  onlyDifferences: 'Show differences only',
  everything: 'Show all items',
  noDifferences: 'In all items the projects are alike.',
  tooFew: 'A comparison needs two projects at least',
  tooFewHow:
    'Mark the projects in the list of results, or add them to the collection. Then come back here.',
  toProjects: 'Search the projects',
  toCollection: 'Open these projects as a collection',
  choose: 'Four projects at most are compared at a time. Choose which in the collection.',
  completeness: 'Completeness of the record',
  percent: (value) => `${value}%`,
}
