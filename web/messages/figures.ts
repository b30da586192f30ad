import type { FacetKey } from '#domain/facets.ts'
import { formatNumber, plural, quoted } from '../lib/text/format.ts'

const projects = (count: number) => plural(count, 'progetto', 'progetti')
const lower = (label: string) => label.charAt(0).toLocaleLowerCase('it') + label.slice(1)

/** Titles of figures whose facet is no name of what it counts. */
const OWN_TITLES: Partial<Record<FacetKey, string>> = {
  attivo: 'Progetti in corso, anno per anno',
  'parole-semplici': 'Progetti con un testo in parole semplici',
}

/** Words of the figures of a result, and of its cross table. */
export const figureTexts = {
  title: 'Cifre e tabelle',
  by: (facet: FacetKey, label: string) => OWN_TITLES[facet] ?? `Progetti per ${lower(label)}`,
  crossed: (rows: string, columns: string) => `${rows} per ${lower(columns)}`,
  description: (asked: string, total: number) => `${projects(total)}, contati. Ricerca: ${asked}.`,
  counted: (total: number) =>
    total === 0 ? 'Questa ricerca non trova progetti.' : `Qui contiamo ${projects(total)}.`,
  asked: (asked: string) => `Ricerca: ${asked}.`,
  back: 'Torna ai progetti',
  all: 'Tutte le cifre',
  exact: 'Ogni numero è esatto e porta ai suoi progetti.',
  sums: 'Un progetto può avere più voci. Per questo la somma delle righe può superare il totale.',
  wider: 'Una voce ampia conta anche i progetti delle voci più strette.',
  unlinked:
    'Alcuni numeri non hanno un link. La tua ricerca sceglie già più voci dello stesso tipo, e non c’è un indirizzo che chieda anche quella.',
  value: 'Voce',
  count: 'Progetti',
  more: (count: number) => `Vedi anche ${plural(count, 'altra voce', 'altre voci')}`,
  own: 'Apri da sola',
  ownOf: (title: string) => `Apri da sola: ${title}`,
  csv: 'Tabella CSV',
  csvOf: (title: string) => `Tabella CSV: ${title}`,
  svg: 'Immagine SVG',
  svgOf: (title: string) => `Immagine SVG: ${title}`,
  others: 'Altre cifre',
  othersLead: 'Gli stessi progetti, contati in altri modi.',
  page: (page: number, pages: number) =>
    `Le voci sono molte: questa è la pagina ${formatNumber(page)} di ${formatNumber(pages)}.`,

  crossTitle: 'Tabella a doppia entrata',
  crossLead:
    'Scegli due cose: una in riga, una in colonna. Ogni casella conta i progetti che le hanno tutte e due.',
  crossRows: 'In riga',
  crossColumns: 'In colonna',
  crossShow: 'Mostra la tabella',
  sameTwice:
    'Riga e colonna devono essere due cose diverse: per le colonne ne abbiamo messa un’altra.',
  total: 'Tutti i progetti',
  totals:
    'La riga e la colonna «Tutti i progetti» contano i progetti, una volta ciascuno. Non sono somme: un progetto può stare in più caselle.',
  region: (title: string) => `Tabella: ${title}`,
  /** What a cell says aloud. */
  cell: (count: number, row: string, column: string) =>
    `${projects(count)}: ${quoted(row)}, ${quoted(column)}`,
  rowPages: (page: number, pages: number) =>
    `Righe: pagina ${formatNumber(page)} di ${formatNumber(pages)}`,
  columnPages: (page: number, pages: number) =>
    `Colonne: pagina ${formatNumber(page)} di ${formatNumber(pages)}`,
  moreRows: 'Altre righe',
  fewerRows: 'Righe precedenti',
  moreColumns: 'Altre colonne',
  fewerColumns: 'Colonne precedenti',
  mostFirst: 'Prima vengono le voci con più progetti.',
  crossCsv: 'Tutta la tabella in CSV',
} as const

/** Words of the map of zones and municipalities. */
export const mapTexts = {
  title: 'Mappa di zone e comuni',
  lead: 'Una mappa fatta di riquadri: ogni riquadro è una zona, messa all’incirca dove si trova. Dentro ci sono i suoi comuni. Il numero dice quanti progetti ci sono, e il nome porta ai progetti.',
  map: 'Mappa',
  list: 'Elenco',
  listLead: 'Gli stessi numeri della mappa, dal più alto al più basso.',
  without: 'Comuni senza progetti in questa ricerca',
  whole: 'In tutto il territorio',
  wholeNote:
    'Molti progetti indicano solo la Città metropolitana, senza una zona: contano qui, e non nei riquadri.',
  beyond: 'Fuori dalla mappa',
  order:
    'L’appartenenza dei comuni alle zone è quella dell’elenco «Territorio» di questa banca dati.',
} as const
