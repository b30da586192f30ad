import type { VocabularyKey } from '#domain/vocabulary.ts'

/** What a cell of the column holds; the template and the documentation say it in words. */
export type ColumnKind =
  | 'testo'
  | 'testo lungo'
  | 'voce'
  | 'elenco di voci'
  | 'elenco'
  | 'data'
  | 'anno'
  | 'importo'
  | 'collegamenti'

type ColumnDefinition = {
  /** The heading that we write. */
  header: string
  kind: ColumnKind
  /** Other headings that mean the same, case and accents aside; the keys of the JSON form among them. */
  aliases: readonly string[]
  vocabulary?: VocabularyKey
  /** Who may see the column in an export; "never" is read and not written. */
  export: 'public' | 'staff' | 'never'
  /** One or two sentences for the person who fills it in. */
  help: string
  example: string
}

/**
 * Every field that a source can state: the one table behind header matching, the template, the exports and
 * docs/ingest.md. The order is that of the template and of the exports.
 */
const DEFINITIONS = {
  slug: {
    header: 'Identificativo',
    kind: 'testo',
    aliases: ['slug', 'identificativo progetto', 'identificativo scheda'],
    export: 'public',
    help: 'Indirizzo della scheda: lettere minuscole, cifre e trattini. Se manca si ricava dal titolo. Va indicato per correggere una scheda e per distinguere due progetti con lo stesso titolo.',
    example: '',
  },
  title: {
    header: 'Titolo',
    kind: 'testo',
    aliases: [
      'title',
      'titolo del progetto',
      'titolo progetto',
      'nome progetto',
      'nome del progetto',
      'progetto',
      'denominazione progetto',
      'denominazione del progetto',
    ],
    export: 'public',
    help: 'Obbligatorio per una scheda nuova. Il nome del progetto come lo scrive chi lo ha realizzato.',
    example: 'ESEMPIO DA CANCELLARE: titolo del progetto',
  },
  programme: {
    header: 'Programma',
    kind: 'voce',
    vocabulary: 'programma',
    aliases: ['programme'],
    export: 'public',
    help: 'Se manca, EMERGO.',
    example: 'EMERGO',
  },
  plan: {
    header: 'Piano',
    kind: 'voce',
    vocabulary: 'piano',
    aliases: ['plan', 'piano emergo', 'piano di riferimento'],
    export: 'public',
    help: 'Il piano che ha finanziato il progetto.',
    example: 'EMERGO 2016',
  },
  call: {
    header: 'Avviso',
    kind: 'testo',
    aliases: [
      'call',
      'bando',
      'titolo avviso',
      'titolo dell avviso',
      'avviso pubblico',
      'titolo azione di sistema',
    ],
    export: 'public',
    help: 'Il titolo dell’avviso pubblico che ha finanziato il progetto.',
    example: 'Titolo dell’avviso',
  },
  callId: {
    header: 'Identificativo avviso',
    kind: 'testo',
    aliases: ['callId', 'call id', 'codice avviso', 'id avviso'],
    export: 'public',
    help: 'Solo per gli avvisi già registrati: si riconosce anche dal titolo scritto per intero.',
    example: '',
  },
  year: {
    header: 'Anno',
    kind: 'anno',
    aliases: ['year', 'anno di riferimento', 'annualita'],
    export: 'public',
    help: 'L’anno di riferimento, in quattro cifre. Se manca resta non indicato: non si ricava dalle date.',
    example: '2017',
  },
  start: {
    header: 'Inizio',
    kind: 'data',
    aliases: [
      'start',
      'data inizio',
      'data di inizio',
      'inizio attivita',
      'avvio',
      'data avvio',
      'data di avvio',
    ],
    export: 'public',
    help: 'gg/mm/aaaa, mm/aaaa, aaaa oppure “gennaio 2020”: si conserva la precisione che c’è.',
    example: '03/2017',
  },
  end: {
    header: 'Fine',
    kind: 'data',
    aliases: [
      'end',
      'data fine',
      'data di fine',
      'fine attivita',
      'conclusione attivita',
      'data conclusione',
      'data di conclusione',
      'termine',
    ],
    export: 'public',
    help: 'Come Inizio. Deve essere passata, oppure va compilata la colonna Concluso.',
    example: '06/2018',
  },
  period: {
    header: 'Periodo di attuazione',
    kind: 'data',
    aliases: ['period', 'periodo', 'periodo di realizzazione', 'durata', 'tempi di attuazione'],
    export: 'never',
    help: 'Inizio e fine in una cella sola, per esempio “Gennaio 2020 - Luglio 2022”. Si usa al posto di Inizio e Fine.',
    example: '',
  },
  conclusion: {
    header: 'Concluso',
    kind: 'voce',
    vocabulary: 'conclusione',
    aliases: [
      'conclusion',
      'conclusione',
      'stato',
      'stato del progetto',
      'stato progetto',
      'come si sa che e concluso',
      'progetto concluso',
    ],
    export: 'public',
    help: 'Si accettano solo progetti conclusi. “sì” (lo dichiara l’ente) oppure una voce dell’elenco; si può lasciare vuota se la fine è passata.',
    example: 'sì',
  },
  themes: {
    header: 'Temi',
    kind: 'elenco di voci',
    vocabulary: 'tema',
    aliases: ['themes', 'tema', 'temi chiave', 'tematica', 'tematiche', 'ambito tematico'],
    export: 'public',
    help: 'Una o più voci separate da punto e virgola.',
    example: 'Disability management; Sostegno alle aziende',
  },
  disabilities: {
    header: 'Tipi di disabilità',
    kind: 'elenco di voci',
    vocabulary: 'disabilita',
    aliases: [
      'disabilities',
      'tipo di disabilita',
      'tipologia di disabilita',
      'tipologie di disabilita',
      'disabilita',
    ],
    export: 'public',
    help: 'Una o più voci separate da punto e virgola. Vuota se la fonte non lo dice.',
    example: 'Disabilità visiva; Disabilità uditiva',
  },
  beneficiaries: {
    header: 'Destinatari',
    kind: 'elenco di voci',
    vocabulary: 'destinatari',
    aliases: [
      'beneficiaries',
      'beneficiari',
      'tipologia di beneficiari',
      'tipologia beneficiari',
      'tipologia di destinatari',
      'tipo di destinatari',
    ],
    export: 'public',
    help: 'Una o più voci separate da punto e virgola.',
    example: 'Imprese; Persone con disabilità',
  },
  beneficiariesWording: {
    header: 'Destinatari (parole della fonte)',
    kind: 'elenco',
    aliases: [
      'beneficiariesWording',
      'destinatari parole della fonte',
      'destinatari descrizione',
      'descrizione destinatari',
      'beneficiari descrizione',
    ],
    export: 'public',
    help: 'I destinatari come li descrive la fonte, separati da punto e virgola.',
    example: 'responsabili delle risorse umane; tutor aziendali',
  },
  lead: {
    header: 'Capofila',
    kind: 'testo',
    aliases: [
      'lead',
      'ente capofila',
      'soggetto capofila',
      'ente attuatore',
      'attuatore',
      'soggetto attuatore',
    ],
    export: 'public',
    help: 'Un ente. Una precisazione va fra parentesi dopo il nome.',
    example: 'Nome dell’ente capofila',
  },
  leadKind: {
    header: 'Capofila - tipo',
    kind: 'voce',
    vocabulary: 'tipo-ente',
    aliases: [
      'leadKind',
      'tipo capofila',
      'tipo di capofila',
      'tipologia capofila',
      'tipo ente capofila',
    ],
    export: 'public',
    help: 'Il tipo di ente del capofila.',
    example: 'Cooperativa',
  },
  partners: {
    header: 'Partner',
    kind: 'elenco',
    aliases: [
      'partners',
      'altri partner',
      'altri partner coinvolti',
      'partner coinvolti',
      'partenariato',
      'enti partner',
      'rete',
    ],
    export: 'public',
    help: 'Gli enti della rete separati da punto e virgola: le virgole restano nel nome. Una precisazione va fra parentesi dopo il nome.',
    example: 'Nome del primo ente (formazione); Nome del secondo ente',
  },
  partnerKinds: {
    header: 'Partner - tipo',
    kind: 'elenco di voci',
    vocabulary: 'tipo-ente',
    aliases: [
      'partnerKinds',
      'tipo partner',
      'tipi di partner',
      'tipo di partner',
      'tipologia partner',
    ],
    export: 'public',
    help: 'Il tipo di ciascun partner, nello stesso ordine; “-” dove non si sa.',
    example: 'Fondazione; -',
  },
  territories: {
    header: 'Territorio',
    kind: 'elenco di voci',
    vocabulary: 'territorio',
    aliases: [
      'territories',
      'territori',
      'ambito territoriale',
      'ambito territoriale di riferimento',
      'zona',
      'comune',
      'comuni',
    ],
    export: 'public',
    help: 'Comuni, zone omogenee o l’area intera, separati da punto e virgola.',
    example: 'Milano; Zona Nord Milano',
  },
  territoriesWording: {
    header: 'Territorio (parole della fonte)',
    kind: 'elenco',
    aliases: [
      'territoriesWording',
      'territorio parole della fonte',
      'territorio descrizione',
      'descrizione territorio',
    ],
    export: 'public',
    help: 'Il territorio come lo descrive la fonte.',
    example: '',
  },
  fundingEur: {
    header: 'Importo in euro',
    kind: 'importo',
    aliases: [
      'fundingEur',
      'importo',
      'importo euro',
      'finanziamento',
      'finanziamento euro',
      'contributo',
      'contributo pubblico',
      'importo finanziato',
      'importo complessivo',
      'importo erogato',
    ],
    export: 'public',
    help: 'Il finanziamento pubblico: 120000, 120.000 oppure 1.234,56.',
    example: '45.000,00',
  },
  summary: {
    header: 'In breve',
    kind: 'testo lungo',
    aliases: [
      'summary',
      'sintesi',
      'abstract',
      'descrizione',
      'breve descrizione',
      'descrizione breve',
    ],
    export: 'public',
    help: 'Che cosa è stato fatto, in poche righe. Nessun nome di persona.',
    example: 'Che cosa è stato fatto, per chi e con quale rete.',
  },
  context: {
    header: 'Il contesto',
    kind: 'testo lungo',
    aliases: ['context', 'contesto', 'contesto di partenza'],
    export: 'public',
    help: 'Il bisogno da cui il progetto è partito.',
    example: '',
  },
  objectives: {
    header: 'Obiettivi e oggetto dell’intervento',
    kind: 'testo lungo',
    aliases: [
      'objectives',
      'obiettivi',
      'obiettivo',
      'obiettivi e oggetto',
      'oggetto dell intervento',
      'obiettivi del progetto',
    ],
    export: 'public',
    help: 'Che cosa il progetto voleva ottenere.',
    example: '',
  },
  activities: {
    header: 'Attività realizzate e servizi erogati',
    kind: 'testo lungo',
    aliases: [
      'activities',
      'attivita',
      'attivita realizzate',
      'attivita e servizi',
      'servizi erogati',
    ],
    export: 'public',
    help: 'Che cosa è stato fatto, passo per passo.',
    example: '',
  },
  results: {
    header: 'Risultati e impatto',
    kind: 'testo lungo',
    aliases: ['results', 'risultati', 'risultati ottenuti', 'impatto', 'esiti'],
    export: 'public',
    help: 'Che cosa è cambiato, con i numeri che ci sono.',
    example: 'Dodici aziende coinvolte; otto assunzioni.',
  },
  obstacles: {
    header: 'Cosa non ha funzionato',
    kind: 'testo lungo',
    aliases: ['obstacles', 'ostacoli', 'criticita', 'difficolta', 'difficolta incontrate'],
    export: 'public',
    help: 'Difficoltà e tentativi senza esito: servono a chi viene dopo.',
    example: '',
  },
  transferability: {
    header: 'Condizioni per replicare',
    kind: 'testo lungo',
    aliases: ['transferability', 'trasferibilita', 'replicabilita', 'condizioni di replicabilita'],
    export: 'public',
    help: 'Che cosa serve per rifare il progetto altrove.',
    example: '',
  },
  buildingBlocks: {
    header: 'Mattoni riutilizzabili',
    kind: 'testo lungo',
    aliases: ['buildingBlocks', 'mattoni', 'strumenti riutilizzabili', 'strumenti'],
    export: 'public',
    help: 'Strumenti, accordi e procedure che altri possono riusare.',
    example: '',
  },
  materials: {
    header: 'Materiali',
    kind: 'collegamenti',
    aliases: ['materials', 'materiale', 'allegati', 'documenti', 'link ai materiali'],
    export: 'public',
    help: 'Indirizzi che iniziano con http, separati da punto e virgola; con un titolo: Titolo <https://…>.',
    example: 'Guida per le aziende <https://www.example.org/guida.pdf>',
  },
  sources: {
    header: 'Fonti',
    kind: 'collegamenti',
    aliases: ['sources', 'fonte', 'source', 'link', 'url', 'sito', 'sito web'],
    export: 'public',
    help: 'Le pagine da cui vengono i dati, come in Materiali.',
    example: 'https://www.example.org/progetto',
  },
  formerAddresses: {
    header: 'Indirizzi precedenti',
    kind: 'elenco',
    aliases: [
      'formerAddresses',
      'vecchio indirizzo',
      'vecchi indirizzi',
      'indirizzo precedente',
      'pagina wiki',
    ],
    export: 'public',
    help: 'Le pagine del wiki che la scheda sostituisce, per esempio progetti:nome_pagina: i vecchi collegamenti continuano a funzionare.',
    example: '',
  },
  editorialNote: {
    header: 'Nota redazionale',
    kind: 'testo lungo',
    aliases: ['editorialNote', 'nota', 'note', 'note redazionali', 'note interne'],
    export: 'staff',
    help: 'Solo per la redazione: non compare in nessuna pagina pubblica.',
    example: '',
  },
} as const satisfies Record<string, ColumnDefinition>

export type FieldKey = keyof typeof DEFINITIONS

export type Column = ColumnDefinition & { field: FieldKey }

const isField = (key: string): key is FieldKey => key in DEFINITIONS

export const FIELD_KEYS: readonly FieldKey[] = Object.keys(DEFINITIONS).filter(isField)

export const COLUMN: Readonly<Record<FieldKey, ColumnDefinition>> = DEFINITIONS

/** Every column, in the order of the template. */
export const COLUMNS: readonly Column[] = FIELD_KEYS.map((field) => ({ field, ...COLUMN[field] }))

/** The columns of a file that anyone may have. */
export const PUBLIC_COLUMNS: readonly Column[] = COLUMNS.filter(
  (column) => column.export === 'public',
)

/** The columns of a file for the editors: the public ones and their note. */
export const STAFF_COLUMNS: readonly Column[] = COLUMNS.filter(
  (column) => column.export !== 'never',
)
