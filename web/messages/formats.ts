import { formatDay, plural } from '../lib/text/format.ts'

/** Words of the lists of formats, and of the page that explains the columns. */
export const formatTexts = {
  more: 'Altri formati, e novità da seguire',
  others: 'Altri formati',
  theResults: 'questi risultati',
  everything: 'tutti i progetti',
  theRecord: 'questa scheda',
  list: 'Scarica l’elenco',
  theList: 'questo elenco',
  /** What the file of each list holds. */
  listHint: {
    calls: 'Tutti gli avvisi, con anni, importi e numero di progetti.',
    organisations: 'Tutti gli enti in un solo file, con il tipo e il numero di progetti.',
    themes: 'Tutti i temi, con significato, anni e numero di progetti.',
    disabilities: 'Tutti i tipi di disabilità, con significato, anni e numero di progetti.',
  },
  record: 'Scarica la scheda',
  forBibliographies: 'Per una bibliografia:',
  column: 'Colonna',
  meaning: 'Che cosa vuol dire',
  columns: 'Le colonne',
  lists: 'Gli elenchi',
  listsLead:
    'I programmi trovano gli identificativi: non cambiano mai. Le etichette possono cambiare.',
  listOf: (label: string) => `elenco: ${label}`,
  unit: (unit: string) => `in ${unit}`,
  always: 'sempre indicato',
  missing: (records: number) => `manca in ${plural(records, 'scheda', 'schede')}`,
  since: (day: string) => `nei file dal ${formatDay(day)}`,
  retired: 'non si usa più',
} as const
