/** Words that say alone that what follows is not wanted. */
const PLAIN = new Set([
  ...[
    'tranne',
    'eccetto',
    'salvo',
    'eccettuato',
    'eccettuata',
    'eccettuati',
    'eccettuate',
    'fuorche',
  ],
])
const PARTICIPLES = new Set(['escluso', 'esclusa', 'esclusi', 'escluse'])
/** "ad eccezione di", "fatta eccezione per", "all'infuori di", "a parte", "con esclusione di". */
const PHRASES = [
  ...[['ad', 'eccezione'], ['a', 'eccezione'], ['fatta', 'eccezione'], ['infuori'], ['a', 'parte']],
  ...[
    ['al', 'di', 'fuori'],
    ['fatto', 'salvo'],
    ['fatta', 'salva'],
    ['con', 'esclusione'],
  ],
]

/** What behind "che non" tells of a project, and not of a person in it: "che non riguardano la scuola". */
const ABOUT = new Set([
  ...['sia', 'siano', 'riguarda', 'riguardano', 'riguardi', 'riguardino', 'parla', 'parlano'],
  ...['parlino', 'tratta', 'trattano', 'trattino', 'comprende', 'comprendono', 'comprendano'],
  ...['include', 'includono', 'includano', 'prevede', 'prevedono', 'prevedano', 'coinvolge'],
  ...['coinvolgono', 'coinvolgano'],
])
/** Before "escluso" they tell of people left out, not of what the reader leaves out. */
const AUXILIARIES = new Set([
  ...['e', 'sono', 'era', 'erano', 'essere', 'sia', 'siano', 'stato', 'stata', 'stati', 'state'],
  ...['viene', 'vengono', 'resta', 'restano', 'rimane', 'rimangono', 'sentirsi', 'spesso'],
])
const FROM = new Set(['da', 'dal', 'dallo', 'dalla', 'dall', 'dai', 'dagli', 'dalle'])

/** Small words that may stand between a marker and what it takes away. */
const LEADING = new Set(
  (
    'il lo la i gli le un uno una di del dello della dei degli delle a ad al allo alla ai agli alle in nel nello ' +
    'nella nei negli nelle con su sul sullo sulla sui sugli sulle per quello quella quelli quelle'
  ).split(' '),
)

export type Marker = {
  kind: 'plain' | 'escluso' | 'senza' | 'non'
  /** Words from `from` to `to`, the latter excluded. */
  from: number
  to: number
}

export const isLeading = (word: string): boolean => LEADING.has(word)

/** The word of excluding that begins at a word, by the words around it alone; null where none does. */
export const markerAt = (
  words: readonly string[],
  at: number,
  /** A word as typed. */
  raw: (word: number) => string,
): Marker | null => {
  const word = words[at]!
  const marker = (kind: Marker['kind'], length: number): Marker => ({
    ...{ kind, from: at, to: at + length },
  })
  const phrase = PHRASES.find((one) => one.every((each, i) => words[at + i] === each))
  if (phrase) return marker('plain', phrase.length)
  // "tranne che a Monza", "eccetto che per i giovani"
  if (PLAIN.has(word)) return marker('plain', words[at + 1] === 'che' ? 2 : 1)
  if (word === 'senza') return marker('senza', 1)
  if (raw(at) === 'NOT') return marker('plain', 1)
  if (raw(at) === 'AND' && at + 1 < words.length && raw(at + 1) === 'NOT') return marker('plain', 2)
  if (PARTICIPLES.has(word)) {
    const next = words[at + 1] ?? ''
    const told = AUXILIARIES.has(words[at - 1] ?? '') || FROM.has(next) || next.endsWith('mente')
    return told ? null : marker('escluso', 1)
  }
  if (word === 'che' && words[at + 1] === 'non' && ABOUT.has(words[at + 2] ?? '')) {
    return marker('non', 3)
  }
  if (word === 'ma' && words[at + 1] === 'non') return marker('non', 2)
  if ((word === 'non' || word === 'ne') && words[at - 1] !== 'che' && words[at - 1] !== 'chi') {
    return word === 'non' ? marker('non', 1) : null
  }
  return null
}
