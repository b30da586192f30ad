/** Words of which references to laws are made. All folded; "d.lgs." is one word, as `wordBounds` cuts it. */

/** Names of a law's kind: the words that begin one, each with what may follow to say it more exactly. */
const HEADS: readonly [name: string, kind: string][] = [
  ['l', 'legge'],
  ['legge', 'legge'],
  ['leggi', 'legge'],
  ['l r', 'lr'],
  ['lr', 'lr'],
  ['legge reg', 'lr'],
  ['legge regionale', 'lr'],
  ['legge regione lombardia', 'lr'],
  ['art', 'articolo'],
  ['artt', 'articolo'],
  ['articolo', 'articolo'],
  ['articoli', 'articolo'],
  ['dlgs', 'dlgs'],
  ['d lgs', 'dlgs'],
  ['d l gs', 'dlgs'],
  ['dleg', 'dlgs'],
  ['decreto', 'dlgs'],
  ['decreto legislativo', 'dlgs'],
  ['dl', 'dl'],
  ['d l', 'dl'],
  ['decreto legge', 'dl'],
  ['dpr', 'dpr'],
  ['d p r', 'dpr'],
  ['decreto del presidente della repubblica', 'dpr'],
  ['dpcm', 'dpcm'],
  ['d p c m', 'dpcm'],
  ['dm', 'dm'],
  ['d m', 'dm'],
  ['decreto ministeriale', 'dm'],
  ['dgr', 'dgr'],
  ['d g r', 'dgr'],
  ['delibera', 'dgr'],
  ['deliberazione', 'dgr'],
  ['delibera di giunta', 'dgr'],
  ['delibera di giunta regionale', 'dgr'],
  ['delibera della giunta regionale', 'dgr'],
  ['deliberazione della giunta regionale', 'dgr'],
]

type Head = { kind: string; rest: readonly string[] }

/** Heads by their first word, the longest first. */
const BY_FIRST = new Map<string, Head[]>()
for (const [name, kind] of HEADS) {
  const [first = '', ...rest] = name.split(' ')
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { kind, rest }])
}
for (const heads of BY_FIRST.values()) heads.sort((a, b) => b.rest.length - a.rest.length)

/** The kind of law that a text names from word `at` on, and the word behind its name. */
export const headAt = (
  words: readonly string[],
  at: number,
): { kind: string; to: number } | null => {
  const heads = BY_FIRST.get(words[at]!)
  const head = heads?.find(({ rest }) => rest.every((word, i) => words[at + 1 + i] === word))
  return head === undefined ? null : { kind: head.kind, to: at + 1 + head.rest.length }
}

export const NUMBER_SIGNS = new Set(['n', 'nr', 'num', 'numero', 'no'])
export const SUFFIXES = new Set(['bis', 'ter', 'quater', 'quinquies', 'sexies'])
export const PARAGRAPHS = new Set(['comma', 'co', 'c', 'lettera', 'lett'])

export const MONTHS = new Set(
  (
    'gennaio febbraio marzo aprile maggio giugno ' +
    'luglio agosto settembre ottobre novembre dicembre'
  ).split(' '),
)

/** Numbers that people spell out when they name an article or the best known laws. */
const SPELLED = new Map([
  ['uno', 1],
  ['due', 2],
  ['tre', 3],
  ['quattro', 4],
  ['cinque', 5],
  ['sei', 6],
  ['sette', 7],
  ['otto', 8],
  ['nove', 9],
  ['dieci', 10],
  ['undici', 11],
  ['dodici', 12],
  ['tredici', 13],
  ['quattordici', 14],
  ['quindici', 15],
  ['sedici', 16],
  ['diciassette', 17],
  ['diciotto', 18],
  ['diciannove', 19],
  ['venti', 20],
  ['sessantotto', 68],
  ['centoquattro', 104],
])

/** The number that a word is, in at most four digits or spelled out. */
export const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null
  return /^\d{1,4}$/.test(word) ? Number(word) : (SPELLED.get(word) ?? null)
}

export const isYear = (word: string | undefined): boolean =>
  word !== undefined && /^(19|20)\d\d$/.test(word)
