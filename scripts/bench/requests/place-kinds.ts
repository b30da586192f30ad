import { ADDRESSES, FROM, figureAddress, projectPath, RECORDS } from '#domain/addresses.ts'
import { CASE_ANSWERS, CASE_QUESTIONS } from '#domain/case.ts'
import { ADDED, COLLECTION_LIMITS, COLLECTION_TITLE } from '#domain/collection.ts'
import { FACET_KEYS } from '#domain/facets.ts'
import { CROSS } from '#domain/figures.ts'
import type { Random } from '../corpus/random.ts'
import {
  everyFilter,
  filled,
  type Kind,
  letters,
  type Material,
  query,
  ROOM,
  search,
  words,
} from './parts.ts'

const COLLECTIONS = [ADDRESSES.collection, ADDRESSES.dossier, ADDRESSES.comparison]
const COLLECTION_FILES = [`${ADDRESSES.collection}.json`, `${ADDRESSES.collection}.csv`]
const FIGURES = [
  ADDRESSES.figures,
  ADDRESSES.cross,
  ADDRESSES.map,
  figureAddress('ente'),
  `/en${ADDRESSES.figures}`,
  `/en${ADDRESSES.cross}`,
]
const FIGURE_FILES = [figureAddress('ente', '.csv'), figureAddress('territorio', '.svg')]
const CASES = [ADDRESSES.case, `/en${ADDRESSES.case}`]
const LISTS = [ADDRESSES.organisations, ADDRESSES.calls, ADDRESSES.themes, `/en${ADDRESSES.themes}`]

const many = (random: Random, { slugs }: Material, count: number) => random.some(slugs, count)

const caseOf = (random: Random, { values }: Material): string =>
  CASE_QUESTIONS.map((question) => {
    const known = question === 'dove' ? values.territorio : Object.keys(CASE_ANSWERS[question])
    return `${question}=${encodeURIComponent(random.pick(known))}`
  }).join('&')

const crossOf = (random: Random): string => {
  const [rows, columns] = random.some(FACET_KEYS, 2)
  return `${CROSS.rows}=${rows}&${CROSS.columns}=${columns}`
}

/** Kinds of the pages that are no list of results: collections, figures, cases, and records reached from a list. */
export const PLACE_KINDS: readonly Kind[] = [
  {
    name: 'as many projects as a collection holds',
    paths: [...COLLECTIONS, ...COLLECTION_FILES],
    make: (random, path, material) =>
      query(path, `${RECORDS}=${many(random, material, COLLECTION_LIMITS.records).join(',')}`),
  },
  {
    name: 'thousands of projects for a collection',
    paths: [...COLLECTIONS, ...COLLECTION_FILES],
    make: (random, path, { slugs }) =>
      query(
        path,
        filled(() => `${RECORDS}=${random.pick(slugs)}`),
      ),
  },
  {
    name: 'one list of commas for a collection',
    paths: COLLECTIONS,
    make: (_random, path) => query(path, `${RECORDS}=${'a,'.repeat(ROOM / 2)}`),
  },
  {
    name: 'a collection with endless words to add',
    paths: [ADDRESSES.collection, `/en${ADDRESSES.collection}`],
    make: (random, path, material) =>
      query(
        path,
        `${COLLECTION_TITLE}=${letters(random, 20_000)}&${ADDED}=${encodeURIComponent(words(random, material, (word) => word))}`,
      ),
  },
  {
    name: 'figures under fifty values of every filter',
    paths: [...FIGURES, ...FIGURE_FILES, `${ADDRESSES.cross}.csv`],
    make: (random, path, material) => query(path, everyFilter(random, material)),
  },
  {
    name: 'figures of words of records',
    paths: [...FIGURES, ...FIGURE_FILES],
    make: (random, path, material) =>
      search(
        path,
        words(random, material, (word) => `${word} OR`),
      ),
  },
  {
    name: 'the largest cross table',
    paths: [ADDRESSES.cross, `${ADDRESSES.cross}.csv`, `/en${ADDRESSES.cross}`],
    make: (_random, path) => query(path, `${CROSS.rows}=ente&${CROSS.columns}=territorio`),
  },
  {
    name: 'a cross table of any two, under thousands of wrong values',
    paths: [ADDRESSES.cross, ADDRESSES.figures, ADDRESSES.map],
    make: (random, path) =>
      query(
        path,
        `${crossOf(random)}&${filled(() => `${random.pick(FACET_KEYS)}=${letters(random, 8)}`, ROOM - 100)}`,
      ),
  },
  {
    name: 'a case with every answer',
    paths: CASES,
    make: (random, path, material) => query(path, caseOf(random, material)),
  },
  {
    name: 'a case under thousands of answers',
    paths: CASES,
    make: (random, path) =>
      query(
        path,
        filled(() => `${random.pick(CASE_QUESTIONS)}=${letters(random, 6)}`),
      ),
  },
  {
    name: 'a record reached from the list of all',
    paths: [projectPath('')],
    make: (random, path, material) => query(path + random.pick(material.slugs), `${FROM}=`),
  },
  {
    name: 'a record reached from the longest list',
    paths: [projectPath(''), `/en${projectPath('')}`],
    make: (random, path, material) => {
      const from = `?q=${encodeURIComponent(words(random, material, (word) => `${word} OR`))}&${everyFilter(random, material)}`
      return query(path + random.pick(material.slugs), `${FROM}=${encodeURIComponent(from)}`)
    },
  },
  {
    name: 'lists under thousands of parameters',
    paths: [...LISTS, ADDRESSES.codebook],
    make: (random, path) =>
      query(
        path,
        filled(() => `${random.pick(['pagina', 'q', 'tema'])}=${random.below(99_999)}`),
      ),
  },
]
