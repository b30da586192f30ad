import type { FacetKey } from '#domain/facets.ts'
import type { Addition } from '#domain/schemas/search.ts'
import { listed, quoted } from '../lib/text/format.ts'
import { shownText } from '../lib/text/shown-text.ts'

const allQuoted = (words: readonly string[]) => listed(words.map((word) => quoted(shownText(word))))

/** Names stand in quotation marks; what only tells of words does not. */
const named = (addition: Addition): string => {
  switch (addition.kind) {
    case 'name':
    case 'nearby':
    case 'related':
      return quoted(shownText(addition.text))
    case 'beginning':
      return `le parole che cominciano con ${quoted(shownText(addition.text))}`
    case 'outdated':
      return 'nomi non più in uso'
  }
}

/** What was searched in place of a word, and why. */
const instead = (addition: Addition): string[] =>
  addition.kind === 'related'
    ? [
        `ecco quelle su ${named(addition)}, perché ${addition.source === 'glossario' ? 'il glossario spiega' : 'si dice anche'} ${quoted(addition.because.replace(/\.$/, ''))}`,
      ]
    : []

const allNamed = (additions: readonly Addition[]) => listed(additions.map(named))

/** "2021" -> "progetti in corso nel 2021"; a label that says more says it itself. */
const whenTold = (label: string) =>
  /^(?:iniziati|finiti)/.test(label)
    ? `progetti ${label}`
    : `progetti in corso ${/^\d{4}$/.test(label) ? 'nel ' : ''}${label}`

/** What is said of how a search was read: everything changed, added, left out. */
export const understandingTexts = {
  notes: 'Come abbiamo letto la tua ricerca',
  corrected: (typed: string, used: readonly string[]) =>
    `Non abbiamo trovato ${allQuoted([typed])}: abbiamo cercato ${allQuoted(used)}.`,
  expanded: (word: string, added: readonly Addition[]) =>
    added.some(({ kind }) => kind === 'related')
      ? `Nessuna scheda usa la parola ${allQuoted([word])}: ${listed(added.flatMap(instead))}.`
      : added.some(({ kind }) => kind === 'nearby')
        ? `Nessun progetto nomina ${allQuoted([word])}: ecco quelli più vicini, in ${allNamed(added)}.`
        : `Per ${allQuoted([word])} abbiamo cercato anche ${allNamed(added)}.`,
  excluded: (names: readonly string[], added: readonly Addition[]) =>
    added.length === 0
      ? `Abbiamo escluso ${allQuoted(names)}.`
      : `Abbiamo escluso ${allQuoted(names)}, e anche ${allNamed(added)}.`,
  limited: (facet: FacetKey, typed: string, label: string, not: boolean) => {
    const kind = facet === 'importo' ? 'un importo' : 'un periodo'
    const kept =
      facet === 'importo'
        ? `progetti finanziati con ${label}; chi non indica l’importo resta fuori`
        : `${whenTold(label)}; chi non ha date né anno resta fuori`
    return not
      ? `Abbiamo letto ${allQuoted([typed])} come ${kind} da escludere: ${label}.`
      : `Abbiamo letto ${allQuoted([typed])} come ${kind}: ${kept}.`
  },
  /** Records are asked for that do not say their amount, or their dates. */
  unsaid: (facet: FacetKey, typed: string) =>
    `Abbiamo letto ${allQuoted([typed])} come un filtro: progetti che non indicano ${facet === 'importo' ? 'l’importo' : 'né date né anno'}.`,
  /** Refuses a period or an amount: its words are searched like others. */
  asWords: 'Cerca come parole',
  asReferenceYear: 'Guarda invece l’anno di riferimento',
  year: (year: string) => `Cerchiamo ${allQuoted([year])} nel testo delle schede.`,
  yearAsPeriod: (year: string) => `Vedi i progetti in corso nel ${year}`,
  /** Refuses an exclusion: the words are searched like others. */
  searchInstead: (asText: string) => `Non escludere: cerca ${quoted(shownText(asText))}`,
  elsewhere: (places: readonly string[]) =>
    `${allQuoted(places)} ${places.length === 1 ? 'è' : 'sono'} fuori dalla zona di questi progetti: qui ci sono la Città metropolitana di Milano e le altre province lombarde.`,
  ambiguous: (typed: string) => `${allQuoted([typed])} può voler dire cose diverse. Intendevi:`,
  ignored: (words: readonly string[]) =>
    words.length === 1
      ? `${allQuoted(words)} non si trova in nessun progetto: abbiamo cercato il resto.`
      : `${allQuoted(words)} non si trovano in nessun progetto: abbiamo cercato il resto.`,
  /** What stands behind the fold. */
  more: (added: boolean, others: boolean) =>
    added ? `Abbiamo cercato anche parole vicine${others ? ', e altre note' : ''}` : 'Altre note',
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
