import type { Words } from '#domain/languages.ts'
import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import { formatNumber, listed, plural, quoted } from '../../lib/text/en/format.ts'
import { shownText } from '../../lib/text/shown-text.ts'
import type * as italian from '../search.ts'

const allQuoted = (words: readonly string[]) => listed(words.map(quoted))

const FIELDS: Record<SearchField, string> = {
  title: 'in the title',
  lead: 'in the name of the lead organisation',
  summary: 'in the summary',
  terms: 'among the terms that classify it',
  partners: 'among the partners',
  body: 'in the text of the record',
}

const because = ({ because, typed }: Pick<MatchReason, 'because' | 'typed'>): string => {
  switch (because) {
    case 'word':
      return ''
    case 'form':
      return ` (another form of ${quoted(typed)})`
    case 'prefix':
      return ` (begins with ${quoted(typed)})`
    case 'correction':
      return ` (in place of ${quoted(typed)})`
    case 'synonym':
      return ` (close in meaning to ${quoted(typed)})`
    case 'compound':
      return ` (${quoted(typed)} written as one word or apart)`
  }
}

export const searchTexts: Words<typeof italian.searchTexts> = {
  label: 'Search the projects',
  placeholder: 'Words, organisations, themes, laws…',
  submit: 'Search',
  excludedByText: 'From the text:',
  planAndAmount: 'Plan and amount',
  planCallAndAmount: 'Plan, call and amount',
  years: 'Year',
  limitedByText: (facet) => `From the text, ${facet.toLowerCase()}:`,
  howToSearch: 'How to search: exact phrases, words to exclude, years, amounts, laws',
  suggestions: 'Suggestions',
  suggestionsFound: (count) =>
    count === 0
      ? 'No suggestion'
      : `${plural(count, 'suggestion', 'suggestions')}: use the up and down arrows`,

  titleForAll: 'All projects',
  titleForText: (q) => `Results for ${quoted(shownText(q))}`,
  titleForFilter: (filter) =>
    `${filter.excluded ? 'All except ' : ''}${filter.facetLabel}: ${filter.label}`,
  titleForFilters: 'Projects with the chosen filters',
  found: (count) =>
    count === 0 ? 'No project found' : plural(count, 'project found', 'projects found'),
  pastEnd: (pages) =>
    pages === 1
      ? 'The results are all on one page.'
      : `The results end on page ${formatNumber(pages)}.`,
  toLastPage: (pages) => (pages === 1 ? 'Go to the results' : 'Go to the last page'),
  pageOf: (page, pages) => `page ${formatNumber(page)} of ${formatNumber(pages)}`,
  sort: 'Sort by',
  perPage: 'Records on a page',
  apply: 'Apply',

  filters: 'Filters',
  filtersChosen: (count) => plural(count, 'active', 'active'),
  showResults: (count) =>
    count === 0 ? 'No project: searches close by' : `Show ${plural(count, 'project', 'projects')}`,
  active: 'Active filters',
  remove: 'Remove the filter',
  excludedChip: 'excluded',
  removeAll: 'Remove all filters',
  chosen: (count) => plural(count, 'chosen', 'chosen'),
  projects: (count) => (count === 1 ? ' project' : ' projects'),
  exclude: (label) => `Exclude ${quoted(label)}`,
  readmit: (label) => `No longer exclude ${quoted(label)}`,
  excluded: 'excluded:',
  excludeMode: 'Exclude values',
  excludeHint: 'The sign beside a value excludes the projects that have it.',
  all: 'Only projects with all chosen values',
  within: (label) => `Search among the values of ${label}`,
  withinFound: (count) => (count === 0 ? 'No value matches' : plural(count, 'value', 'values')),
  showAll: (count) => `Show all ${formatNumber(count)} values`,
  emptyValues: (count, beside) =>
    `${beside ? (count === 1 ? 'another ' : 'other ') : ''}${count === 1 ? (beside ? 'value' : 'one value') : `${formatNumber(count)} values`} without projects`,
  noValues: 'No value in these results.',

  facetTitle: (label) => `Filter by: ${label.toLowerCase()}`,
  facetLead: (count) =>
    count === 0
      ? 'Your search finds no project, and no value leads to any. Go back to the results: there are searches close by that find some.'
      : `Your search has ${plural(count, 'project', 'projects')}. Choose one or more values: beside each, how many projects it leads to.`,
  facetPages: (page, pages) =>
    `There are many values, on several pages, the most frequent first: this is page ${formatNumber(page)} of ${formatNumber(pages)}. Show the projects of the chosen values before you change page.`,
  onTheMap: 'See zones and municipalities on the map',
  facetApply: 'Show the projects',
  facetBack: 'Back to the results',
  results: 'Results',

  fromSection: (label) => `From ${quoted(label)}`,
  why: 'Why it is among the results',
  reason: (reason) =>
    `${allQuoted(reason.words)}${because(reason)}: ${listed(reason.fields.map((field) => FIELDS[field]))}`,

  figures: 'Figures and tables of these results',
  download: 'Download these results',
  downloadHint: 'All projects found, not only those on this page.',
  pages: 'Pages of the results',
  page: (page) => `Page ${formatNumber(page)}`,
  previous: 'Previous',
  next: 'Next',
}
