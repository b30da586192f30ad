/**
 * How far a marker is believed by itself: `plain` always; `senza` and `non` unless the records or a verb say otherwise;
 * `named` before a place, a disability or "quelli"; `outside` before a place; `no` beside a comma or something named;
 * `escluso` before what it takes away, or behind it; `welcome` takes nothing away: what follows need not be there.
 */
export type MarkerKind =
  | 'plain'
  | 'escluso'
  | 'senza'
  | 'non'
  | 'named'
  | 'outside'
  | 'no'
  | 'welcome'

export type Marker = {
  kind: MarkerKind
  /** Words from `from` to `to`, the latter excluded. */
  from: number
  to: number
  /** It may stand behind what it takes away: "Monza esclusa", "Lecco a parte", "Varese no". */
  behind: boolean
}

const OF = '(?:di|del|dello|della|dell|dei|degli|delle|d|per)'
const FROM = '(?:da|dal|dallo|dalla|dall|dai|dagli|dalle)'
const WANT =
  '(?:interessa|interessano|interessi|serve|servono|voglio|vogliamo|vorrei|vorremmo|cerco|cerchiamo|importa|importano|occorre|occorrono|piace|piacciono)'
/** What behind "che non" tells of a project, and not of a person in it: "che non riguardano la scuola". */
const ABOUT =
  '(?:sia|siano|riguard[ai]n?o?|parl[ai]n?o?|tratt[ai]n?o?|comprend(?:e|ono|ano)|includ(?:e|ono|ano)|preved(?:e|ono|ano)|coinvolg(?:e|ono|ano))'
const PROJECTS =
  /^(?:progett[oi]|iniziativ[ae]|esperienz[ae]|intervent[oi]|sched[ae]|percors[oi]|attivita|quell[oaie])$/
/** Participles that tell of a project by what follows them: "non finanziati da EMERGO", "non realizzati a Monza". */
const OF_PROJECTS =
  /^(?:finanziat|realizzat|svolt|promoss|rivolt|dedicat|destinat|relativ|riguardant|organizzat|gestit|attuat|condott|legat|collegat|coordinat|guidat|situat|avviat|sostenut|appartenent|inerent)[oaie]$/

/** What may say that something is not wanted, by its words as they are folded; tried in this order. */
const MARKERS: readonly (readonly [MarkerKind, RegExp])[] = (
  [
    ['plain', '(?:tranne|eccetto|salvo|fuorche|eccettuat[oaie]|except|excluding)(?: che)?'],
    ['plain', `(?:(?:ad?|con(?: l)?) eccezione|eccezion[ei]? fatta|fatt[ae] eccezion[ei])`],
    ['plain', `(?:ad?|con(?: l)?) esclusione(?= ${OF} )`],
    ['plain', 'infuori|al di fuori|a parte|fatt[oa] salv[oaie]|al netto'],
    ['plain', 'escludendo|escludi|escludete|escludiamo|escludere|tralasciando|omettendo|scartando'],
    ['plain', 'lasciando (?:fuori|stare|perdere|da parte)'],
    ['plain', 'senza (?:contare|considerare|includere|comprendere|calcolare)'],
    [
      'plain',
      'non (?:contando|considerando|includendo|comprendendo|compres[oaie]|inclus[oaie]|contat[oaie])',
    ],
    ['plain', `(?:(?:ma|pero|e) )?non (?:(?:mi|ci|me) )?${WANT}`],
    ['plain', `(?:divers[oaie]|different[ei]|altr[oaie])(?= ${FROM} )`],
    ['welcome', 'non (?:solo|soltanto|solamente|necessariamente|esclusivamente|unicamente)'],
    ['welcome', 'non (?:per forza|obbligatoriamente)|preferibilmente|possibilmente|meglio se'],
    ['plain', 'da (?:escludere|evitare|scartare)'],
    ['plain', 'evitando|ignorando|saltando|togliendo'],
    ['named', 'togli|tolt[oaie]|levando|eliminando|meno'],
    ['named', 'che (?:pero )?non (?:e|sono|era|erano|fosse|fossero|ha|hanno|abbiano?)'],
    ['named', `anziche|invece(?: che|(?= ${OF} ))`],
    ['outside', '(?:al di )?fuori'],
    ['no', 'niente|no|nessun[oa](?= (?:a|ad|al|all|in|nel|nella|di|del|della|dell|su|con|per) )'],
    ['non', `che (?:pero )?non ${ABOUT}`],
    ['non', '(?:ma|pero|purche|e) non'],
    ['senza', '(?:(?:ma|pero|e) )?(?:senza|without)'],
    ['non', 'non'],
    ['escluso', 'esclus[oaie]'],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern})(?= |$)`)])

/** Words that a marker may begin with: of nearly every text no pattern is tried. */
const BEGINNING =
  /^(?:tranne|eccett|salvo|fuorche|except|excluding|ad?$|con$|eccezion|fatt[oae]$|infuori|al$|esclu[ds]|tralasciando|omettendo|scartando|lasciando|senza|without|non$|ma$|pero$|purche$|e$|che$|divers[oaie]$|different[ei]$|altr[oaie]$|priv[oaie]$|da$|preferibil|possibil|meglio|togli|tolt|levando|eliminando|evitando|ignorando|saltando|meno$|anziche|invece|fuori|niente|no$|nessun)/

/** Before "escluso" they tell of people left out, not of what the reader leaves out. */
const AUXILIARIES = new Set([
  ...['e', 'sono', 'era', 'erano', 'essere', 'sia', 'siano', 'stato', 'stata', 'stati', 'state'],
  ...['viene', 'vengono', 'resta', 'restano', 'rimane', 'rimangono', 'sentirsi', 'spesso'],
])
/** Before a marker they turn it round, or tell of people: "senza escludere nessuno", "chi non studia", "anche non udenti". */
const TURNING: Partial<Record<MarkerKind, RegExp>> = {
  plain: /^(?:non|senza|di|per|che|chi|anche)$/,
  named: /^(?:non|senza|piu|o|di|lo|anche)$/,
  non: /^(?:che|chi|anche)$/,
  no: /^(?:di|il|un)$/,
}

/** Small words that may stand between a marker and what it takes away. */
const LEADING = new Set(
  (
    'il lo la i gli le un uno una di del dello della dei degli delle a ad al allo alla ai agli alle in nel nello ' +
    'nella nei negli nelle con su sul sullo sulla sui sugli sulle per quello quella quelli quelle l d un all dell nell ' +
    'sull da dal dalla dai dagli dalle dall nessun nessuna nessuno alcun alcuna cui dove c ci sono siano stato stati ' +
    'stata state entra entrano'
  ).split(' '),
)

/** Behind a marker: "quelli che riguardano", "i progetti che parlano". */
const ABOUT_WORD = new RegExp(`^${ABOUT}$`)
const PREPOSITION = /^(?:ad?|in|con|su|per|di|da|(?:a|da|de|ne|su)(?:l|ll[oae]?|i|gli))$/

export const isLeading = (word: string): boolean => LEADING.has(word)
/** "Progetti", "iniziative": what all records are. */
export const isProjects = (word: string): boolean => PROJECTS.test(word.toLowerCase())
export const isAbout = (word: string): boolean => ABOUT_WORD.test(word)
/** "Finanziati da", of a project. */
export const tellsOfProject = (word: string, next: string | undefined): boolean =>
  OF_PROJECTS.test(word) && PREPOSITION.test(next ?? '')

const FROM_WORD = new RegExp(`^${FROM}$`)
/** "né", with its accent: without it is a pronoun. */
const NOR = /^n[\u00e9\u00e8]$|^ne['\u2019]$/iu

const BEHIND = new RegExp(
  `^(?:no|a parte|non (?:compres|inclus)[oaie]|da (?:escludere|evitare|scartare)|(?:(?:ma|pero|e) )?non (?:(?:mi|ci|me) )?${WANT})$`,
)

/** Words that a marker has at most. */
const LONGEST = 4

/** The word of excluding that begins at a word, by the words around it alone; null where none does. */
export const markerAt = (
  words: readonly string[],
  at: number,
  /** A word as typed. */
  raw: (word: number) => string,
  isVerb: (word: string) => boolean,
  /** A preposition that lost its vowel before a word: "dall" of "dall'autismo". */
  elided: (word: number) => string,
): Marker | null => {
  const word = words[at]!
  const marker = (kind: MarkerKind, length: number, behind = false): Marker => ({
    ...{ kind, from: at, to: at + length, behind },
  })
  if (word === 'not' && raw(at) === 'NOT') return marker('plain', 1)
  if (word === 'and' && raw(at) === 'AND' && words[at + 1] === 'not' && raw(at + 1) === 'NOT') {
    return marker('plain', 2)
  }
  // Where nothing is wanted before, "né" takes away what has a name ("né sordi né ciechi"), and else is a saying.
  if (word === 'ne')
    return NOR.test(raw(at)) ? marker(words[0] === 'ne' ? 'named' : 'non', 1) : null
  if (!BEGINNING.test(word)) return null
  const before = words[at - 1] ?? ''
  // "progetti che non usano la tecnologia": whatever is said of projects.
  if (word === 'che' && words[at + 1] === 'non' && PROJECTS.test(before)) {
    const verb = words[at + 2] ?? ''
    if (isVerb(verb) || isAbout(verb)) return marker('plain', 3)
  }
  // "Progetti privi di tirocinio", and not who has no sight.
  if (/^priv[oaie]$/.test(word) && PROJECTS.test(before)) return marker('plain', 1)
  const text = words
    .slice(at, at + LONGEST)
    .map((one, i) => (i === 0 ? one : `${elided(at + i)} ${one}`.trimStart()))
    .join(' ')
  for (const [kind, pattern] of MARKERS) {
    const found = pattern.exec(text)
    if (found === null) continue
    const length = found[0].split(' ').length
    if (TURNING[kind]?.test(before)) return null
    if (kind === 'escluso') {
      const next = words[at + 1] ?? ''
      const told = AUXILIARIES.has(before) || FROM_WORD.test(next) || next.endsWith('mente')
      return told ? null : marker('escluso', length, true)
    }
    return marker(kind, length, BEHIND.test(found[0]))
  }
  return null
}
