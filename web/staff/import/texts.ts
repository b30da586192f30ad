import { FIELDS } from '#domain/fields.ts'
import type { Alarm } from '#domain/import.ts'
import type { PreviewShow, PreviewSums } from '#domain/staff/import-pages.ts'
import { formatNumber, plural } from '#domain/text/number.ts'

const rows = (count: number): string => plural(count, 'riga', 'righe')

export const stepNames = { columns: 'Colonne', words: 'Parole', preview: 'Anteprima' } as const

export const importTexts = {
  steps: 'Passi dell’importazione',
  file: 'File',
  by: 'Caricato da',
  sameFile: 'È lo stesso file dell’importazione',
  sameFileNote: 'Le righe già scritte risulteranno uguali: non si scrivono due volte.',
  discard: 'Scarta questa importazione',
  discardNote: 'Non è stato scritto niente: scartandola non si perde che questo lavoro.',
  goOn: 'Continua',
  back: 'Carica un altro file',
} as const

export const uploadTexts = {
  title: 'Importa progetti conclusi',
  lead: 'Si carica un foglio di calcolo; prima di scrivere si vede, riga per riga, che cosa cambierebbe. E quello che è stato scritto si può sempre annullare.',
  choose: 'File da importare',
  hint: (mb: number) => `Sceglierlo, o trascinarlo qui. Al massimo ${mb} MB e 100.000 righe.`,
  send: 'Carica il file',
  accepted: 'Che cosa si può caricare',
  formats: [
    ['Fogli di calcolo', '.xlsx (Excel) e .ods (LibreOffice)'],
    ['Tabelle', '.csv, con virgola o punto e virgola'],
    ['JSON', 'l’elenco dei progetti scaricato da questo sito'],
    ['Pagine del vecchio wiki', 'una pagina, o un archivio .zip di pagine'],
  ],
  concluded: 'Si accettano solo progetti finanziati e conclusi.',
  columns: 'I nomi delle colonne possono essere altri dai nostri: al passo seguente si abbinano.',
  least: `Serve almeno quella del titolo («${FIELDS.title.label}»).`,
  template: 'Il modello da compilare',
  templateXlsx: 'Modello per Excel e LibreOffice (.xlsx)',
  templateCsv: 'Modello come tabella (.csv)',
  waiting: 'Importazioni lasciate a metà',
  waitingNote: 'Si riprendono da dove si era arrivati. Non hanno scritto niente.',
  past: 'Ultime importazioni',
  noPast: 'Non ce ne sono ancora.',
  done: (added: number, changed: number) =>
    `${plural(added, 'scheda nuova', 'schede nuove')}, ${plural(changed, 'modificata', 'modificate')}`,
} as const

export const stateNames = {
  caricata: 'da leggere',
  'da-abbinare': 'aspetta risposte',
  'in-anteprima': 'in anteprima',
  'in-scrittura': 'si sta scrivendo',
  applicata: 'scritta',
  annullata: 'annullata',
  interrotta: 'interrotta',
  scartata: 'scartata',
} as const

export const readingTexts = {
  title: 'Lettura del file',
  writing: 'Scrittura in corso',
  lead: 'Il file si sta leggendo e confrontando con la banca dati. Non è ancora cambiato niente. Si può anche lasciare questa pagina e tornare.',
  waiting: 'Aspetta il suo turno.',
  done: (count: number, total: number | null) =>
    total === null ? `${rows(count)} lette` : `${formatNumber(count)} di ${rows(total)}`,
  refresh: 'Aggiorna la pagina',
} as const

export const discardedTexts = {
  title: 'Importazione non riuscita',
  thrown: 'Importazione scartata',
  lead: 'Non è stato scritto niente.',
  again: 'Riprova',
} as const

export const columnTexts = {
  title: 'Che cosa c’è in ogni colonna',
  lead: 'Per ogni colonna del file, il dato che contiene. Quelle che non servono non si leggono.',
  memory: 'Le risposte date per un file con queste stesse intestazioni sono già state applicate.',
  where: (sheet: string | null, row: number) =>
    sheet === null
      ? `Intestazioni alla riga ${row}.`
      : `Foglio «${sheet}», intestazioni alla riga ${row}.`,
  column: (letters: string, heading: string) =>
    heading === '' ? `Colonna ${letters}, senza intestazione` : heading,
  letters: (letters: string) => `colonna ${letters}`,
  samples: 'Primi valori',
  noSamples: 'nessun valore nelle prime righe',
  field: 'Si legge come',
  ignore: 'non leggere',
  remember: 'Ricorda queste risposte per i file con le stesse intestazioni',
} as const

export const wordTexts = {
  title: 'Parole che non sono negli elenchi',
  lead: 'Ogni parola si chiede una volta sola. Finché non c’è una risposta, le righe che la contengono restano fuori.',
  where: (list: string, column: string, count: number, first: number) =>
    `${list} (colonna «${column}»), ${rows(count)}: la prima è la ${first}`,
  means: (label: string) => `È «${label}»`,
  other: 'È un’altra voce dell’elenco',
  otherList: (word: string) => `Voce dell’elenco per «${word}»`,
  choose: 'scegliere…',
  nothing: 'Non è in elenco: lasciare vuoto',
  new: 'È una voce nuova',
  newLabel: 'Nome della voce nuova',
  newLabelEn: 'Nome in inglese (se manca, quello italiano)',
  later: 'Lascio fuori queste righe: correggo il file',
  remember: 'Ricorda',
  rememberNote:
    'Con «Ricorda» la parola diventa un altro nome della voce, per i prossimi file e per la ricerca, dal momento in cui l’importazione viene scritta.',
  save: 'Salva le risposte e continua',
  skip: 'Continua, e lascia fuori le righe senza risposta',
  none: 'Tutte le parole del file sono negli elenchi.',
} as const

export const previewTexts = {
  title: 'Anteprima',
  sentence: ({ new: added, changed }: PreviewSums): string => {
    if (added + changed === 0) return 'Non scriverà niente.'
    const parts = [
      ...(added > 0 ? [plural(added, 'nuova', 'nuove')] : []),
      ...(changed > 0 ? [plural(changed, 'modifica', 'modifiche')] : []),
    ]
    return `Scriverà ${parts.join(' e ')}.`
  },
  nothingYet: 'Non è ancora cambiato niente.',
  sums: 'Le righe del file',
  sum: {
    new: 'schede nuove',
    changed: 'schede modificate',
    left: 'lasciate fuori (senza spunta)',
    undecided: 'da decidere: forse una scheda che c’è già',
    unchanged: 'uguali a quello che c’è',
    refused: 'da correggere nel file',
    total: 'in tutto',
  },
  learned: ({ names, terms }: { names: number; terms: number }): string | null => {
    const parts = [
      ...(terms > 0 ? [plural(terms, 'voce nuova negli elenchi', 'voci nuove negli elenchi')] : []),
      ...(names > 0 ? [plural(names, 'altro nome di una voce', 'altri nomi di voci')] : []),
    ]
    return parts.length === 0 ? null : `Con l’importazione si aggiungono: ${parts.join(' e ')}.`
  },
  alarms: 'Da guardare bene: il file, nel suo insieme, ha qualcosa di strano',
  warnings: (count: number) => plural(count, 'avviso sul file', 'avvisi sul file'),
  moreWarnings: (count: number) => `E altri ${formatNumber(count)}.`,
  show: 'Quali righe',
  shows: {
    scrivere: 'Da scrivere',
    decidere: 'Da decidere',
    correggere: 'Da correggere',
    uguali: 'Uguali',
  } satisfies Record<PreviewShow, string>,
  rows: 'Righe',
  empty: 'Nessuna riga.',
  row: (row: number) => `riga ${row}`,
  tick: 'Scrivi',
  new: 'nuova',
  changed: 'modifica',
  before: 'prima',
  after: 'dopo',
  emptyBefore: 'vuoto',
  cleared: 'il trattino toglie il valore',
  kept: 'Celle vuote, resta com’è:',
  noChange: 'Non dice niente di nuovo.',
  values: 'Tutti i valori',
  moved:
    'La scheda è cambiata dopo che l’anteprima è stata fatta: così com’è, questa riga non verrà scritta.',
  again: 'Rifai l’anteprima',
  record: 'Scheda',
  question: 'È una scheda che c’è già?',
  same: (title: string) => `È lo stesso progetto: «${title}»`,
  sameRow: (title: string, row: number) => `È lo stesso progetto della riga ${row}: «${title}»`,
  edition: (title: string) => `È un’altra edizione di «${title}»`,
  other: 'È un altro progetto',
  decideAll: 'Per tutte le righe ancora da decidere',
  allEditions: 'Sono altre edizioni',
  allOthers: 'Sono altri progetti',
  decide: 'Applica le decisioni',
  save: 'Salva le spunte',
  all: 'Metti tutte le spunte',
  none: 'Togli tutte le spunte',
  write: 'Scrivi le righe scelte',
  writeNote: 'Dopo, tutto si può annullare dalla pagina dell’importazione.',
  said: 'Questa riga:',
  marked: 'Scarica il file con le celle da correggere segnate',
  pageOf: (page: number, pages: number) => `pagina ${page} di ${pages}`,
  previous: 'Pagina precedente',
  next: 'Pagina seguente',
} as const

export const answerTexts = {
  title: 'Risposte ricordate',
  lead: 'Quello che è stato detto una volta, e non si chiede più. Una risposta ritirata si chiede di nuovo al prossimo file, e la parola non è più un altro nome della sua voce; le schede già scritte restano come sono.',
  none: 'Non c’è ancora nessuna risposta ricordata.',
  columns: 'Colonne',
  words: 'Parole',
  means: (label: string | null) => (label === null ? 'resta vuota' : `è «${label}»`),
  ignored: 'non si legge',
  by: (actor: string, day: string) => `${actor}, ${day}`,
  ofImport: 'importazione',
  forget: 'Ritira',
  forgetColumns: (first: string) => `Ritira le risposte per le colonne ${first}`,
  forgetWord: (word: string) => `Ritira la risposta per «${word}»`,
} as const

const nameOf = ({ field }: Pick<Alarm, 'field'>): string => `«${FIELDS[field].label}»`

/** What is strange about a file, and what it may mean. */
export const alarmSentence = (alarm: Alarm): string => {
  const { rows: count, of, detail } = alarm
  const name = nameOf(alarm)
  const share =
    count === of
      ? `In tutte le ${formatNumber(of)} righe`
      : `In ${formatNumber(count)} righe su ${formatNumber(of)}`
  switch (alarm.kind) {
    case 'one-field':
      return `${share} modificate cambia ${name} e nient’altro. Se non è voluto, forse la colonna è stata spostata o riempita per sbaglio.`
    case 'nearly-all':
      return `${share} di schede che ci sono già cambia ${name}. Controllare che la colonna sia quella giusta.`
    case 'emptied':
      return `${share} la colonna ${name} si svuota: dove oggi c’è un valore il file ha un trattino.`
    case 'from-other-rows':
      return `${share} il nuovo valore di ${name} è quello che oggi ha un’altra riga del file: forse la colonna è slittata, o è stata ordinata da sola.`
    case 'from-other-column':
      return `${share} sotto ${name} c’è quello che la scheda ha già in «${FIELDS[detail as keyof typeof FIELDS].label}»: forse le colonne sono slittate.`
    case 'all-the-same':
      return `${share} ${name} diventa «${detail}», mentre oggi i valori sono diversi: forse la cella è stata trascinata in basso.`
    case 'cut-short':
      return detail === null
        ? `${share} il testo di ${name} è l’inizio di quello che c’è già: forse è stato tagliato.`
        : `In ${formatNumber(count)} righe il testo di ${name} finisce esattamente dopo ${formatNumber(Number(detail))} caratteri: forse un programma lo ha tagliato.`
    case 'days-and-months':
      return `${share} in ${name} il giorno e il mese sono scambiati rispetto a quello che c’è.`
    case 'scaled':
      return detail?.startsWith('1/')
        ? `${share} il valore di ${name} diventa ${formatNumber(Number(detail.slice(2)))} volte più piccolo: forse la virgola è al posto sbagliato.`
        : `${share} il valore di ${name} diventa ${formatNumber(Number(detail))} volte più grande: forse la virgola è al posto sbagliato.`
    case 'wrong-kind':
      return `${share} sotto ${name} ci sono solo cifre, date o indirizzi: forse è un’altra colonna.`
  }
}

export const exampleRows = (examples: readonly number[]): string =>
  `Per esempio ${examples.length === 1 ? 'la riga' : 'le righe'} ${examples.join(', ')}.`
