import { projectDataPath, projectsFilePath } from '#domain/addresses.ts'
import { FACET_KEYS, FACETS } from '#domain/en/facets.ts'
import { FORMATS } from '#domain/en/formats.ts'
import { PROBLEM_TITLES } from '#domain/en/problems.ts'
import { type ListingKey, listingDataPath, listingFilePath } from '#domain/listings.ts'
import { API_ADDRESSES, provenancePath } from '#domain/machine-addresses.ts'
import type * as italian from '../api-words.ts'

type Words = ReturnType<typeof italian.operationWords>

const ofListing = (
  key: ListingKey,
  { title, rows }: { title: string; rows: string },
): Readonly<Record<string, Words>> => ({
  [listingDataPath(key, 'json')]: {
    summary: `Download a whole list: ${title}`,
    description: `${rows} Other formats stand at the address of the page: ${listingFilePath(key, 'csv')}, .xlsx, .parquet and so on.`,
  },
})

/** By the path; what is not named here is told in Italian. */
const OPERATIONS: Readonly<Record<string, Words>> = {
  [API_ADDRESSES.projects]: {
    summary: 'Search the projects',
    description: 'Projects in order, the exact total and exact counts for each filter.',
  },
  [projectDataPath('{slug}')]: {
    summary: 'One whole record',
    description: 'All public fields of a project, and the projects that resemble it.',
  },
  [API_ADDRESSES.suggest]: {
    summary: 'Suggestions while typing',
    description: 'Projects, organisations and terms that begin like the text typed so far.',
  },
  [API_ADDRESSES.changes]: {
    summary: 'What has changed from a change number on',
    description:
      'From the oldest on, at most 1000 at a time; withdrawn records, too. To keep a copy: begin with 0, then with the last seq received.',
  },
  [provenancePath('{slug}')]: {
    summary: 'Where each value of a record comes from',
    description:
      'For each field: file, sheet, row and column, the role of whoever wrote it and the day; and the versions of the record.',
  },
  ...ofListing('calls', {
    title: 'calls',
    rows: 'The public calls that funded the projects: years, themes, money, what they asked for, how many projects are here.',
  }),
  ...ofListing('organisations', {
    title: 'organisations',
    rows: 'The organisations that took part in projects: of what kind, in how many, how many they led, in which years.',
  }),
  ...ofListing('themes', {
    title: 'themes',
    rows: 'What each theme means, how many projects it has, in which years and with how much funding stated.',
  }),
  ...ofListing('disabilities', {
    title: 'types of disability',
    rows: 'What each type of disability means, how many projects it has, in which years and with how much funding stated.',
  }),
  [API_ADDRESSES.vocabularies]: {
    summary: 'The vocabularies: lasting identifiers and labels',
    description: 'Each list with its terms, in Italian and in English; terms merged with others.',
  },
  [API_ADDRESSES.health]: {
    summary: 'State of the service',
    description: 'For its keepers: the base, the indexes and what is wrong.',
  },
  [API_ADDRESSES.status]: {
    summary: 'Whether the API answers',
    description: 'For programs that use it: 200 as long as it can be read.',
  },
}

const download = (path: string): Words | undefined => {
  const format = FORMATS.find(({ ending }) => path === projectsFilePath(ending))
  return (
    format && {
      summary: `Download the projects found: ${format.name}`,
      description: `${format.purpose}. Without parameters, the whole database. The header X-Change-Number says which change number the list is of.`,
    }
  )
}

export const operationWords: typeof italian.operationWords = ({ path, summary, description }) =>
  OPERATIONS[path] ?? download(path) ?? { summary, description }

const OWN: Readonly<Record<string, string>> = {
  q: 'The words to search for (1000 characters are read; 200 for suggestions). In quotation marks, the exact phrase; a hyphen before a word, or Italian "tranne", "senza", "ma non", excludes it; periods ("dopo il 2020") and amounts ("sotto i 130.000 euro") become filters',
  anno: 'Reference year: 2017, 2016-2020, 2016- or -2020, or "non-specificata"; may be repeated',
  attivo:
    'Running in: 2021, 2016-2018, 2016- or -2018, or with months and days 2024-10, 2020-03/2021-02, 2024-10/.. or ../2018-06-30; with "inizio:" or "fine:" before it, when it began or ended. It holds for the projects that were running then; for those without start and end, the reference year counts. Or "non-specificata"; may be repeated',
  importo:
    'Amount in euro: 120000, 50000-130000, 100000- or -130000, ends included, or "non-specificata"; may be repeated',
  'parole-semplici':
    'In plain words: si (the record has a text that is easy to read) or "non-specificata"; may be repeated',
  anno_da: 'First reference year of a range',
  anno_a: 'Last reference year of a range',
  attivo_da: 'Begin of a period: year, month (2024-10) or day (2024-10-31)',
  attivo_a: 'End of a period: year, month (2024-10) or day (2024-10-31)',
  importo_da: 'Lowest amount, in euro',
  importo_a: 'Highest amount, in euro',
  parole: '"esatte": no correction, no synonym',
  ordina: 'Order: rilevanza, recenti, titolo, importo, completezza',
  per_pagina: 'Projects on a page, from 1 to 100',
  pagina: 'Page, from 1',
  slug: 'The identifier of the record, as in its address: for example dismanager',
  dialetto: 'excel (for spreadsheets set to Italian) or rfc4180 (commas, for programs)',
  since: 'The change number that is known already; 0 for all',
  versione: 'The number of a version: the record as it was then',
  provenienza:
    'si: also where each value comes from; CSV and Parquet are then that table, a row a value',
  lingua: 'Language of the labels: it or en',
}

const ofFacet = (name: string): string | undefined => {
  if (name.endsWith('_tutti')) return '1: the project must have all values that are named'
  if (name.endsWith('_escludi')) return 'Values to exclude; may be repeated'
  const facet = FACET_KEYS.find((key) => key === name)
  return facet && `${FACETS[facet].label}: identifier or "non-specificata"; may be repeated`
}

export const parameterMeaning: typeof italian.parameterMeaning = (name, description) =>
  OWN[name] ?? ofFacet(name) ?? description

export const problemTitle: typeof italian.problemTitle = (code, title) =>
  code in PROBLEM_TITLES ? PROBLEM_TITLES[code as keyof typeof PROBLEM_TITLES] : title
