import type { MatchReason, SearchField } from '#domain/schemas/search.ts'
import type { GroupedReason } from '../lib/search/reasons.ts'
import { formatNumber, listed, plural, quoted } from '../lib/text/format.ts'
import { shownText } from '../lib/text/shown-text.ts'

const allQuoted = (words: readonly string[]) => listed(words.map(quoted))

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
      return ` (altra forma di ${quoted(typed)})`
    case 'prefix':
      return ` (comincia con ${quoted(typed)})`
    case 'correction':
      return ` (al posto di ${quoted(typed)})`
    case 'synonym':
      return ` (significato vicino a ${quoted(typed)})`
    case 'compound':
      return ` (${quoted(typed)} scritto unito o staccato)`
  }
}

/** Words of the search box, the results and the filters. */
export const searchTexts = {
  label: 'Cerca fra i progetti',
  placeholder: 'Parole, enti, temi, leggi…',
  submit: 'Cerca',
  /** Before the words of the text that a chip stands for. */
  excludedByText: 'Dal testo:',
  planAndAmount: 'Piano e importo',
  planCallAndAmount: 'Piano, avviso e importo',
  years: 'Anno',
  limitedByText: (facet: string) => `Dal testo, ${facet.toLowerCase()}:`,
  howToSearch: 'Come si cerca: frasi esatte, parole da escludere, anni, importi, leggi',
  suggestions: 'Suggerimenti',
  suggestionsFound: (count: number) =>
    count === 0
      ? 'Nessun suggerimento'
      : `${plural(count, 'suggerimento', 'suggerimenti')}: usa le frecce su e giù`,

  titleForAll: 'Tutti i progetti',
  titleForText: (q: string) => `Risultati per ${quoted(shownText(q))}`,
  titleForFilter: (filter: { facetLabel: string; label: string; excluded: boolean }) =>
    `${filter.excluded ? 'Tutti tranne ' : ''}${filter.facetLabel}: ${filter.label}`,
  titleForFilters: 'Progetti con i filtri scelti',
  found: (count: number) =>
    count === 0 ? 'Nessun progetto trovato' : plural(count, 'progetto trovato', 'progetti trovati'),
  /** A page beyond the last one. */
  pastEnd: (pages: number) =>
    pages === 1
      ? 'I risultati stanno tutti in una pagina.'
      : `I risultati finiscono a pagina ${formatNumber(pages)}.`,
  toLastPage: (pages: number) => (pages === 1 ? 'Vai ai risultati' : 'Vai all’ultima pagina'),
  pageOf: (page: number, pages: number) => `pagina ${formatNumber(page)} di ${formatNumber(pages)}`,
  sort: 'Ordina per',
  perPage: 'Schede per pagina',
  apply: 'Applica',

  filters: 'Filtri',
  filtersChosen: (count: number) => plural(count, 'attivo', 'attivi'),
  showResults: (count: number) =>
    count === 0
      ? 'Nessun progetto: ricerche vicine'
      : `Mostra ${plural(count, 'progetto', 'progetti')}`,
  active: 'Filtri attivi',
  remove: 'Togli il filtro',
  excludedChip: 'escluso',
  removeAll: 'Togli tutti i filtri',
  chosen: (count: number) => plural(count, 'scelta', 'scelte'),
  projects: (count: number) => (count === 1 ? ' progetto' : ' progetti'),
  exclude: (label: string) => `Escludi ${quoted(label)}`,
  readmit: (label: string) => `Non escludere più ${quoted(label)}`,
  excluded: 'escluso:',
  excludeMode: 'Escludi voci',
  excludeHint: 'Il segno accanto a una voce esclude i progetti che la hanno.',
  all: 'Solo progetti con tutte le voci scelte',
  within: (label: string) => `Cerca fra le voci di ${label}`,
  withinFound: (count: number) =>
    count === 0 ? 'Nessuna voce corrisponde' : plural(count, 'voce', 'voci'),
  showAll: (count: number) => `Mostra tutte le ${formatNumber(count)} voci`,
  /** Of the values of a list, those that lead nowhere; `beside` others that do. */
  emptyValues: (count: number, beside: boolean) => {
    if (count === 1) return beside ? 'un’altra voce senza progetti' : 'una voce senza progetti'
    return `${beside ? 'altre ' : ''}${formatNumber(count)} voci senza progetti`
  },
  noValues: 'Nessuna voce in questi risultati.',

  facetTitle: (label: string) => `Filtra per: ${label.toLocaleLowerCase('it')}`,
  facetLead: (count: number) =>
    count === 0
      ? 'La tua ricerca non trova progetti, e nessuna voce ne porta. Torna ai risultati: lì ci sono ricerche vicine che ne trovano.'
      : `La tua ricerca ha ${plural(count, 'progetto', 'progetti')}. Scegli una o più voci: accanto a ognuna, quanti progetti porta.`,
  facetPages: (page: number, pages: number) =>
    `Le voci sono molte e stanno su più pagine, dalle più frequenti: questa è la ${formatNumber(page)} di ${formatNumber(pages)}. Mostra i progetti delle voci scelte prima di cambiare pagina.`,
  onTheMap: 'Vedi zone e comuni sulla mappa',
  facetApply: 'Mostra i progetti',
  facetBack: 'Torna ai risultati',
  results: 'Risultati',

  fromSection: (label: string) => `Da ${quoted(label)}`,
  why: 'Perché è fra i risultati',
  reason: (reason: GroupedReason) =>
    `${allQuoted(reason.words)}${because(reason)}: ${listed(reason.fields.map((field) => FIELDS[field]))}`,

  figures: 'Cifre e tabelle di questi risultati',
  download: 'Scarica questi risultati',
  downloadHint: 'Tutti i progetti trovati, non solo quelli di questa pagina.',
  pages: 'Pagine dei risultati',
  page: (page: number) => `Pagina ${formatNumber(page)}`,
  previous: 'Precedente',
  next: 'Successiva',
} as const
