import { stem } from '../../analysis/stem.ts'
import type { Italian } from './italian.ts'
import type { Conjugation } from './verb-endings.ts'
import { endingsOf } from './verb-endings.ts'

/**
 * Verbs, their forms and the nouns of their action and of who does it, as one family: "preparare", "preparano", "preparato",
 * "preparazione", "preparatore". Built from rules over the verbs of `data/italian-words.txt`, not from a list of words.
 */

/** How nouns are made of a regular verb's root. */
const NOUNS: Record<Conjugation, readonly string[]> = {
  are: ['azione', 'azioni', 'amento', 'amenti', 'atore', 'atori', 'atrice', 'atura'],
  ere: ['imento', 'imenti', 'itore', 'itori', 'itrice', 'izione', 'izioni'],
  ire: [
    'imento',
    'imenti',
    'itore',
    'itori',
    'itrice',
    'izione',
    'izioni',
    'itura',
    'ione',
    'ioni',
  ],
}

/** Verbs whose participle and nouns are made in another way, by how their root ends: "assum-ere", "assunto", "assunzione". */
const IRREGULAR: readonly (readonly [root: string, participle: string, ...nouns: string[]])[] = [
  ['sum', 'sunto', 'sunzione'],
  ['volg', 'volto', 'volgimento'],
  ['cogli', 'colto', 'coglienza', 'colta'],
  ['scegli', 'scelto', 'scelta'],
  ['scriv', 'scritto', 'scrizione', 'scrittura'],
  ['clud', 'cluso', 'clusione'],
  ['mett', 'messo', 'missione'],
  ['muov', 'mosso', 'mozione'],
  ['cid', 'ciso', 'cisione'],
  ['vid', 'viso', 'visione'],
  ['prim', 'presso', 'pressione'],
  ['ced', 'cesso', 'cessione'],
  ['manten', 'mantenuto', 'mantenimento'],
  ['sosten', 'sostenuto', 'sostegno'],
  ['preven', 'prevenuto', 'prevenzione'],
  ['interven', 'intervenuto', 'intervento'],
  ['legg', 'letto', 'lettura'],
  ['protegg', 'protetto', 'protezione'],
  ['corregg', 'corretto', 'correzione'],
  ['dirig', 'diretto', 'direzione'],
  ['redig', 'redatto', 'redazione'],
  ['fond', 'fuso', 'fusione'],
  ['prend', 'preso', 'prendimento'],
  ['cresc', 'cresciuto', 'crescita'],
  ['duc', 'dotto', 'duzione'],
  ['pon', 'posto', 'posizione'],
  ['costru', 'costruito', 'costruzione'],
  ['istru', 'istruito', 'istruzione'],
  ['tribu', 'tribuito', 'tribuzione'],
  ['titu', 'tituito', 'tituzione'],
  ['apr', 'aperto', 'apertura'],
  ['offr', 'offerto', 'offerta'],
  ['chied', 'chiesto', 'chiesta'],
  ['rispond', 'risposto', 'risposta'],
]

/** What irregular verbs make, by its term. */
const MADE = IRREGULAR.flatMap(([end, ...made]) => made.map((one) => ({ end, made: stem(one) })))

/**
 * Nouns that look like an action and are another thing, in Italian or in this field, each by its stem: a foundation is not
 * what founds, a condition has no seasoning, operators are a profession.
 */
const APART = new Set(
  (
    'fondazione associazione condizione tradizione situazione popolazione organizzazione parlamento appartamento ' +
    'firmamento dipartimento testamento stabilimento comportamento portamento amministrazione stazione relazione missione ' +
    'operazione operatore lavoratore educatore amministratore imprenditore attore autore fattore fusione visione posizione ' +
    'momento elemento argomento documento strumento nazione frazione lezione porzione opinione mansione curatore istituzione ' +
    'comunista azionista privato giovane ' +
    'impresa ripresa sorpresa spesa costituzione posto posta partita partito stato stata offerta testo corso'
  )
    .split(' ')
    .map(stem),
)

type Verb = { root: string; conjugation: Conjugation }

/** Verbs of every sentence, whose forms say nothing of what is looked for. */
const GENERAL = new Set(
  'prend mett ten ven pon port pass trov lasci guard segu cerc chied vid cred sent tocc gir tir alz'.split(
    ' ',
  ),
)

/** Families that are kept, so that no question works one out twice. */
const MOST_KNOWN = 5_000

/** Letters of a root below which two verbs are too easily alike. */
const LEAST_ROOT = 3

export const createFamilies = (italian: Italian) => {
  const isVerb = ({ root, conjugation }: Verb) =>
    root.length >= LEAST_ROOT && !GENERAL.has(root) && italian.hasVerb(root, conjugation)

  /** Words of a verb that its root and its ending do not make. */
  const irregular = ({ root }: Verb): string[] =>
    IRREGULAR.flatMap(([end, ...made]) =>
      root.endsWith(end) ? made.map((one) => root.slice(0, -end.length) + one) : [],
    )

  /** Verbs whose action, or doer, a noun may be. */
  const verbsBehind = (word: string): Verb[] => {
    const regular = (Object.keys(NOUNS) as Conjugation[]).flatMap((conjugation) =>
      NOUNS[conjugation]
        .filter((ending) => word.endsWith(ending))
        .map((ending) => ({ root: word.slice(0, -ending.length), conjugation })),
    )
    const own = stem(word)
    const others = MADE.filter(({ made }) => own.endsWith(made)).map(({ made, end }) => ({
      root: own.slice(0, own.length - made.length) + end,
      conjugation: 'ere' as const,
    }))
    return [
      ...regular,
      ...others,
      ...others.map(({ root }) => ({ root, conjugation: 'ire' as const })),
    ]
  }

  const termsOf = (verb: Verb): string[] => {
    const { root, conjugation } = verb
    // "Corrente" and "studente" are words of their own.
    const isOwn = (word: string) => /[ae]nt[ei]$/.test(word) && italian.isListed(word)
    const forms = [...endingsOf(conjugation)].map((one) => root + one).filter((one) => !isOwn(one))
    const made = [...NOUNS[conjugation].map((ending) => root + ending), ...irregular(verb)]
    // "forma" is a noun of its own: its stem says nothing of "formare".
    const short = ['a', 'o', 'e', 'i'].some((ending) => italian.isListed(root + ending))
    const bare = new Set([root, stem(`${root}o`)])
    const isOther = (term: string) => APART.has(term) || (short && bare.has(term))
    return [...new Set([...forms, ...made].map(stem))].filter((term) => !isOther(term))
  }

  /** Who works with a thing, and the thing: "vivaio", "vivaista"; "pizza", "pizzaiolo". */
  const trades = (word: string): string[] => {
    const things = ['o', 'a', 'e', 'io']
    const doers = ['ista', 'isti', 'iste', 'aiolo', 'aioli']
    const bare = (endings: readonly string[]) =>
      endings.filter((one) => word.endsWith(one)).map((one) => word.slice(0, -one.length))
    const isBase = (base: string) => base.length > LEAST_ROOT && !base.endsWith('al')
    const listed = (base: string, endings: readonly string[]) =>
      endings.map((one) => base + one).filter(italian.isListed)
    return [
      ...bare(doers)
        .filter(isBase)
        .flatMap((base) => listed(base, things)),
      ...bare(things)
        .filter(isBase)
        .flatMap((base) => listed(base, doers)),
    ]
      .map(stem)
      .filter((term) => !APART.has(term))
  }

  const read = (word: string): string[] => {
    const own = stem(word)
    if (APART.has(own)) return []
    const forms = italian.isVerb(word) || /(?:are|ere|ire)$/.test(word) ? italian.verbsOf(word) : []
    const verbs = [...forms, ...verbsBehind(word)].filter(isVerb)
    const terms = [...verbs.flatMap(termsOf), ...trades(word)]
    return [...new Set(terms)].filter((term) => term !== own && term.length > LEAST_ROOT)
  }

  /** Words are asked for again and again. */
  const known = new Map<string, string[]>()

  /** Terms of the family of a folded word, its own left out; none for a word that is no verb, no action and no doer. */
  return (word: string): readonly string[] => {
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST_KNOWN) known.clear()
    const family = read(word)
    known.set(word, family)
    return family
  }
}
