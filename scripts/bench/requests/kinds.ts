import { FACET_KEYS } from '#domain/facets.ts'
import { LIMITS } from '#domain/query/types.ts'
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
import { PLACE_KINDS } from './place-kinds.ts'

const SEARCHES = ['/api/projects', '/progetti', '/_pagina/progetti']
const ALL = [...SEARCHES, '/progetti/filtri/ente', '/progetti/filtri/territorio']
const PAGES = ['/progetti', '/informazioni', '/']

const wrongValues = (length: number): Kind => ({
  name: `values of ${length} letters that do not exist`,
  paths: ALL,
  make: (random, path) => {
    const key = random.pick(FACET_KEYS)
    return query(
      path,
      filled(() => `${key}=${letters(random, length)}`),
    )
  },
})

const slipped = (random: Random, word: string): string => {
  const at = random.below(Math.max(1, word.length - 1))
  return word.slice(0, at) + random.pick([...'aeiourtn']) + word.slice(at + 1)
}

/** One kind for each way of writing the words of a search. */
const texts: Record<string, (random: Random, material: Material) => string> = {
  'words of records': (random, material) => words(random, material, (word) => word),
  'words with a slip each': (random, material) =>
    words(random, material, (word) => slipped(random, word)),
  'beginnings of two letters': (random, material) =>
    words(random, material, (word) => word.slice(0, 2)),
  'single letters': (random) => Array.from({ length: 500 }, () => letters(random, 1)).join(' '),
  'words joined by OR': (random, material) => words(random, material, (word) => `${word} OR`),
  'excluded words': (random, material) => words(random, material, (word) => `-${word}`),
  'quoted pairs': (random, material) =>
    words(random, material, (word) => `"${word} ${random.pick(material.words)}"`),
  'words nobody has': (random) => Array.from({ length: 90 }, () => letters(random, 10)).join(' '),
  'one word without end': (random) => letters(random, LIMITS.queryLength),
  'words run together': (random, material) =>
    words(random, material, (word) => word).replaceAll(' ', ''),
  'numbers and laws': (random) =>
    Array.from({ length: 90 }, () => `l. ${random.below(400)}/${random.between(1960, 2024)}`).join(
      ' ',
    ),
  'quotation marks': () => '"'.repeat(LIMITS.queryLength),
  'accents and signs': (random) =>
    Array.from({ length: 480 }, () => random.pick([..."àèéìòù'’-./"])).join(' '),
}

const headers = (name: string, value: (random: Random) => string, paths = PAGES): Kind => ({
  name: `header ${name}`,
  paths: [...paths, '/api/projects'],
  make: (random, path) => ({ path, headers: { [name]: value(random).slice(0, ROOM) } }),
})

/** Every way in which a request can be large that we know of. What is not here has not been measured. */
export const KINDS: readonly Kind[] = [
  ...[1, 8, 30, 95].map(wrongValues),
  {
    name: 'parameters that do not exist',
    paths: ALL,
    make: (random, path) =>
      query(
        path,
        filled(() => `${letters(random, random.between(1, 8))}=x`),
      ),
  },
  {
    name: 'one parameter with an endless name',
    paths: ALL,
    make: (random, path) => query(path, `${letters(random, ROOM)}=x`),
  },
  {
    name: 'one value without end',
    paths: ALL,
    make: (random, path) => query(path, `tema=${letters(random, ROOM)}`),
  },
  {
    name: 'one value again and again',
    paths: ALL,
    make: (random, path, { values }) => {
      const part = `tema=${random.pick(values.tema)}`
      return query(
        path,
        filled(() => part),
      )
    },
  },
  {
    name: 'all spans of years',
    paths: ALL,
    make: (random, path) =>
      query(
        path,
        filled(() => `anno=${random.between(1900, 1999)}-${random.between(2000, 2100)}`),
      ),
  },
  {
    name: 'fifty values of every filter',
    paths: ALL,
    make: (random, path, material) => query(path, everyFilter(random, material)),
  },
  {
    name: 'fifty values excluded from every filter',
    paths: ALL,
    make: (random, path, material) => query(path, everyFilter(random, material, '_escludi')),
  },
  {
    name: 'fifty values wanted and fifty excluded',
    paths: ALL,
    make: (random, path, material) =>
      query(path, `${everyFilter(random, material)}&${everyFilter(random, material, '_escludi')}`),
  },
  {
    name: 'fifty values, all of them wanted at once',
    paths: ALL,
    make: (random, path, material) =>
      query(
        path,
        `${everyFilter(random, material)}&${FACET_KEYS.map((key) => `${key}_tutti=1`).join('&')}`,
      ),
  },
  {
    name: 'words nobody has under fifty values of every filter',
    paths: SEARCHES,
    make: (random, path, material) =>
      search(
        path,
        texts['words nobody has']!(random, material),
        `&${everyFilter(random, material)}&${everyFilter(random, material, '_escludi')}`,
      ),
  },
  {
    name: 'words of records under fifty values of every filter',
    paths: SEARCHES,
    make: (random, path, material) =>
      search(
        path,
        words(random, material, (word) => word),
        `&${everyFilter(random, material)}&ordina=titolo&per_pagina=100`,
      ),
  },
  ...Object.entries(texts).map(
    ([name, text]): Kind => ({
      name,
      paths: [...SEARCHES, '/progetti/filtri/ente'],
      make: (random, path, material) => search(path, text(random, material), '&per_pagina=100'),
    }),
  ),
  ...Object.entries(texts).map(
    ([name, text]): Kind => ({
      name: `suggestions for ${name}`,
      paths: ['/api/suggest'],
      make: (random, path, material) =>
        query(
          path,
          `q=${encodeURIComponent(text(random, material).slice(0, LIMITS.suggestLength))}`,
        ),
    }),
  ),
  {
    name: 'the page behind all pages',
    paths: SEARCHES,
    make: (random, path) =>
      query(
        path,
        `per_pagina=100&pagina=${random.pick([2, 50, 100, 1_000, 10_000])}&ordina=${random.pick(['titolo', 'importo', 'recenti', 'completezza'])}`,
      ),
  },
  {
    name: 'a former address without end',
    paths: ['/doku.php'],
    make: (random, path) =>
      query(path, `id=${random.pick([':', '/', ' ', 'a', '%2F'])}`.padEnd(ROOM, ':')),
  },
  {
    name: 'former addresses again and again',
    paths: ['/doku.php'],
    make: (random, path) =>
      query(
        path,
        filled(() => `id=${letters(random, 3)}`),
      ),
  },
  {
    name: 'an address without end',
    paths: ['/progetti/', '/api/projects/', '/api/', '/assets/', '/doku.php/', '/'],
    make: (random, path) => ({
      path:
        path + random.pick(['a', '/', '../', '%20', 'a/', '.', ';', '%c3%a8']).repeat(ROOM / 10),
    }),
  },
  ...PLACE_KINDS,
  headers('accept-encoding', (random) =>
    filled(() => `${letters(random, 2)};q=0.${random.below(10)},br`),
  ),
  headers('accept-encoding', () => ','.repeat(ROOM)),
  headers('accept-encoding', () => ' '.repeat(ROOM)),
  headers('accept', (random) => filled(() => `${letters(random, 4)}/*;q=0.1,`)),
  headers('accept-language', (random) => filled(() => `${letters(random, 2)};q=0.1,`)),
  headers('cookie', (random) => filled(() => `${letters(random, 4)}=1;`)),
  headers('if-none-match', (random) => filled(() => `W/"${letters(random, 6)}",`)),
  headers('if-none-match', () => '"'.repeat(ROOM)),
  headers('x-forwarded-for', (random) => filled(() => `10.0.0.${random.below(255)},`)),
  headers('range', () => `bytes=${'0-1,'.repeat(ROOM / 4)}`, ['/favicon.svg', ...PAGES]),
  headers('referer', (random) => letters(random, ROOM)),
  headers(
    'content-type',
    (random) => `application/json;${filled(() => `${letters(random, 4)}=1;`)}`,
  ),
]
