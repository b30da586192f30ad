import type { QueryProblem } from '#domain/query/parse.ts'
import type { MatchReason, SearchField, WayOut } from '#domain/schemas/search.ts'
import { formatNumber, listed, plural } from '../lib/format.ts'
import type { GroupedReason } from '../lib/reasons.ts'

const quoted = (words: readonly string[]) => listed(words.map((word) => `«${word}»`))

const FIELDS: Record<SearchField, string> = {
  title: 'nel titolo',
  lead: 'nel nome del capofila',
  summary: 'nella sintesi',
  terms: 'fra le voci che lo classificano',
  partners: 'fra i partner',
  body: 'nel testo della scheda',
}

const because = ({ because, typed }: Pick<MatchReason, 'because' | 'typed'>): string => {
  switch (because) {
    case 'word':
      return ''
    case 'form':
      return ` (altra forma di «${typed}»)`
    case 'prefix':
      return ` (comincia con «${typed}»)`
    case 'correction':
      return ` (al posto di «${typed}»)`
    case 'synonym':
      return ` (significato vicino a «${typed}»)`
    case 'compound':
      return ` («${typed}» scritto unito o staccato)`
  }
}

const PROBLEMS: Record<QueryProblem['reason'], string> = {
  'unknown-parameter': 'non è un criterio di ricerca',
  'unknown-value': 'non è fra le voci che conosciamo',
  'not-a-number': 'non è un numero che possiamo usare',
  'too-many': 'è oltre il numero di voci che si possono scegliere insieme',
}

/** Words of the search box, the results and the filters. */
export const searchTexts = {
  label: 'Cerca fra i progetti',
  placeholder: 'Parole, enti, temi, leggi…',
  submit: 'Cerca',
  suggestions: 'Suggerimenti',
  suggestionsFound: (count: number) =>
    count === 0
      ? 'Nessun suggerimento'
      : `${plural(count, 'suggerimento', 'suggerimenti')}: usa le frecce su e giù`,

  titleForAll: 'Tutti i progetti',
  titleForText: (q: string) => `Risultati per «${q}»`,
  titleForFilter: (filter: { facetLabel: string; label: string; excluded: boolean }) =>
    `${filter.excluded ? 'Tutti tranne ' : ''}${filter.facetLabel}: ${filter.label}`,
  titleForFilters: 'Progetti con i filtri scelti',
  found: (count: number) =>
    count === 0 ? 'Nessun progetto trovato' : plural(count, 'progetto trovato', 'progetti trovati'),
  pageOf: (page: number, pages: number) => `pagina ${formatNumber(page)} di ${formatNumber(pages)}`,
  sort: 'Ordina per',
  perPage: 'Schede per pagina',
  apply: 'Applica',

  filters: 'Filtri',
  filtersChosen: (count: number) => plural(count, 'attivo', 'attivi'),
  showResults: (count: number) => `Mostra ${plural(count, 'progetto', 'progetti')}`,
  active: 'Filtri attivi',
  remove: 'Togli il filtro',
  excludedChip: 'escluso',
  removeAll: 'Togli tutti i filtri',
  chosen: (count: number) => plural(count, 'scelta', 'scelte'),
  projects: (count: number) => (count === 1 ? ' progetto' : ' progetti'),
  exclude: (label: string) => `Escludi «${label}»`,
  readmit: (label: string) => `Non escludere più «${label}»`,
  excluded: 'escluso:',
  excludeHint: 'esclude i progetti che hanno quella voce',
  all: 'Solo progetti con tutte le voci scelte',
  within: (label: string) => `Cerca fra le voci di ${label}`,
  withinFound: (count: number) =>
    count === 0 ? 'Nessuna voce corrisponde' : plural(count, 'voce', 'voci'),
  showAll: (count: number) => `Mostra tutte le ${formatNumber(count)} voci in una pagina`,
  noValues: 'Nessuna voce in questi risultati.',

  facetTitle: (label: string) => `Filtra per: ${label.toLocaleLowerCase('it')}`,
  facetLead: (count: number) =>
    `La tua ricerca ha ${plural(count, 'progetto', 'progetti')}. Scegli una o più voci: accanto a ognuna, quanti progetti porta.`,
  facetApply: 'Mostra i progetti',
  facetBack: 'Torna ai risultati',
  results: 'Risultati',

  notes: 'Come abbiamo letto la tua ricerca',
  corrected: (typed: string, used: readonly string[]) =>
    `Non abbiamo trovato «${typed}»: abbiamo cercato ${quoted(used)}.`,
  expanded: (typed: string, added: readonly string[]) =>
    `Per «${typed}» abbiamo cercato anche ${quoted(added)}.`,
  ambiguous: (typed: string) => `«${typed}» può voler dire cose diverse. Intendevi:`,
  ignored: (words: readonly string[]) =>
    `Non abbiamo cercato ${quoted(words)}: parole troppo comuni, o che nessun progetto contiene.`,
  partial: (atLeast: number, of: number) =>
    `Nessun progetto contiene tutto quello che hai scritto: questi ne contengono almeno ${atLeast} ${atLeast === 1 ? 'parola' : 'parole'} su ${of}.`,
  cut: 'La ricerca era molto lunga: ne abbiamo letto solo l’inizio.',
  onlyMine: 'Cerca solo le mie parole',
  exact: 'Stiamo cercando solo le tue parole, senza correzioni né sinonimi.',
  widen: 'Cerca anche forme simili e sinonimi',
  fallback:
    'Il motore di ricerca principale non risponde: ha risposto quello di riserva. I risultati sono completi.',
  problemsTitle: 'Una parte dell’indirizzo non è chiara',
  problem: ({ parameter, value, reason }: QueryProblem) =>
    `Non abbiamo capito «${reason === 'unknown-parameter' ? parameter : value}»: ${PROBLEMS[reason]}. Lo ignoriamo.`,

  fromSection: (label: string) => `Da «${label}»`,
  why: 'Perché è fra i risultati',
  reason: (reason: GroupedReason) =>
    `${quoted(reason.words)}${because(reason)}: ${listed(reason.fields.map((field) => FIELDS[field]))}`,

  emptyTitle: 'Nessun progetto risponde a tutto questo insieme',
  emptyLead: 'La banca dati è piccola: basta spesso togliere una parola o un filtro.',
  waysOut: 'Ricerche vicine che trovano qualcosa',
  wayOut: ({ kind, label }: WayOut): string =>
    kind === 'nearest' ? `Tutti i progetti con ${label}` : label,
  startAgain: 'Oppure vedi tutti i progetti',

  download: 'Scarica questi risultati',
  downloadHint: 'Tutti i progetti trovati, non solo quelli di questa pagina.',
  pages: 'Pagine dei risultati',
  page: (page: number) => `Pagina ${formatNumber(page)}`,
  previous: 'Precedente',
  next: 'Successiva',
} as const
