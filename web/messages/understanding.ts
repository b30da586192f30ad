import { OUTDATED_WORDS } from '#domain/text/outdated.ts'
import { listed, quoted } from '../lib/format.ts'
import { shownText } from '../lib/shown-text.ts'

/** Words stand in quotation marks; what only tells of words does not. "lavor…" is the beginning of words. */
const named = (word: string): string => {
  if (word === OUTDATED_WORDS) return word
  return word.endsWith('…')
    ? `le parole che cominciano con ${quoted(word.slice(0, -1))}`
    : quoted(shownText(word))
}

const allQuoted = (words: readonly string[]) => listed(words.map(named))

/** What is said of how a search was read: everything changed, added, left out. */
export const understandingTexts = {
  notes: 'Come abbiamo letto la tua ricerca',
  corrected: (typed: string, used: readonly string[]) =>
    `Non abbiamo trovato ${allQuoted([typed])}: abbiamo cercato ${allQuoted(used)}.`,
  expanded: (word: string, added: readonly string[]) =>
    `Per ${allQuoted([word])} abbiamo cercato anche ${allQuoted(added)}.`,
  excluded: ([first = '', ...others]: readonly string[]) =>
    others.length === 0
      ? `Abbiamo tolto i progetti che parlano di ${allQuoted([first])}.`
      : `Abbiamo tolto i progetti che parlano di ${allQuoted([first])}, e anche di ${allQuoted(others)}.`,
  /** Refuses an exclusion: the words are searched like others. */
  searchInstead: (asText: string) => `Non escludere: cerca ${quoted(shownText(asText))}`,
  ambiguous: (typed: string) => `${allQuoted([typed])} può voler dire cose diverse. Intendevi:`,
  ignored: (words: readonly string[]) =>
    words.length === 1
      ? `Non abbiamo cercato ${allQuoted(words)}: è troppo comune, o non si trova in nessun progetto.`
      : `Non abbiamo cercato ${allQuoted(words)}: sono troppo comuni, o non si trovano in nessun progetto.`,
  partial: (atLeast: number, of: number) =>
    `Hai cercato ${of} cose: ognuno di questi progetti ne contiene almeno ${atLeast === 1 ? 'una' : atLeast}, non sempre tutte.`,
  wordless:
    'Quello che hai scritto non contiene parole da cercare: il testo non restringe i risultati.',
  cut: 'La ricerca era molto lunga: ne abbiamo letto solo l’inizio.',
  onlyMine: 'Cerca solo le mie parole',
  exact: 'Stiamo cercando solo le tue parole, senza correzioni né sinonimi.',
  widen: 'Cerca anche forme simili e sinonimi',
  fallback:
    'Ha risposto il motore di ricerca di riserva, perché quello principale ora non è raggiungibile. I risultati sono completi.',
} as const
