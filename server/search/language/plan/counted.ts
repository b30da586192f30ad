import { stem } from '../../analysis/stem.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { CountFound } from '../limits/counts.ts'
import type { Item } from './items.ts'
import type { Atom, KnownWords } from './plan-types.ts'

/** Words that say only that persons are counted, and those that tell which: "15 persone" may be written "15 iscritti". */
const PERSONS = ['persone', 'partecipanti', 'utenti', 'beneficiari', 'destinatari', 'soggetti']
const WHICH = [
  ...['iscritti', 'giovani', 'ragazzi', 'studenti', 'allievi', 'lavoratori', 'lavoratrici'],
  ...['tirocinanti', 'operatori', 'tutor', 'presenti', 'candidati', 'dipendenti', 'assunti'],
]
/** Phrases that one count is read as. */
const MOST = 60

/** Everything that a record may write of a count: a number that fits, in figures or letters, and what is counted behind it. */
export const countedItem = (
  q: string,
  { least, most, noun, from, to }: CountFound,
  { known, lexicon }: { known: KnownWords; lexicon: Lexicon },
): Item => {
  const typed = q.slice(from, to)
  const names = lexicon.expansionsOf(stem(noun)).map(({ text }) => text.toLowerCase())
  const nouns = PERSONS.includes(noun)
    ? [...PERSONS, ...WHICH]
    : [noun, ...names.filter((name) => /^[a-z]+$/.test(name))]
  const phrases = known
    .numbers()
    .filter(({ word, value }) => value >= least && value <= most && known.hasWord(word))
    .flatMap(({ word }) =>
      [...new Set(nouns)].flatMap((one) => [
        [word, one],
        [word, 'di', one],
      ]),
    )
    .filter((words) => known.holds(words))
    .slice(0, MOST)
  const atoms = phrases.map(
    (words): Atom => ({ kind: 'sequence', words, weight: 1, because: 'synonym', typed }),
  )
  const added = phrases.map((words) => ({ kind: 'name' as const, text: words.join(' ') }))
  return {
    ...{ typed, from, to, atoms, common: null, condition: true, quoted: false, corrected: false },
    ...{ verb: false, key: `${least}-${most} ${noun}` },
    expansions: added.length > 0 ? [{ typed, added }] : [],
  }
}
