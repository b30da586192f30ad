import type { ContentField } from './record.ts'
import type { VocabularyKey } from './vocabulary.ts'

/** What a field holds. `kinds` are the kinds of the partners, by position. */
export type FieldType =
  | 'string'
  | 'text'
  | 'strings'
  | 'term'
  | 'terms'
  | 'date'
  | 'period'
  | 'year'
  | 'amount'
  | 'links'
  | 'organisation'
  | 'organisations'
  | 'kinds'

/** What a field holds, in the words of the template and of the documentation. */
export const TYPE_WORDS: Record<FieldType, string> = {
  string: 'testo',
  text: 'testo lungo',
  strings: 'elenco',
  term: 'voce',
  terms: 'elenco di voci',
  date: 'data',
  period: 'data',
  year: 'anno',
  amount: 'importo',
  links: 'collegamenti',
  organisation: 'testo',
  organisations: 'elenco',
  kinds: 'elenco di voci',
}

/** Columns that say a part of another field, or two in one cell. */
type PartKey = 'callId' | 'period' | 'leadKind' | 'partnerKinds'

/** Everything that a source can state: the address, each field of the content, and the columns that say a part of one. */
export type FieldKey = 'slug' | ContentField | PartKey

export type Field = {
  /** The heading that we write, in Italian; the wiki's own where it had one. */
  label: string
  labelEn: string
  type: FieldType
  /** The controlled list of its values. */
  vocabulary?: VocabularyKey
  /** What a number counts. */
  unit?: 'euro'
  /** The fields that it speaks of, where it is none of its own. */
  of?: readonly ContentField[]
  /** Who may see it in a file: "nobody" is read and never written. */
  audience: 'public' | 'staff' | 'nobody'
  /** One or two sentences, in Italian, for the person who fills it in. */
  help: string
  example: string
}

/**
 * One record a field: the table behind the template, the exports, the codebook, forms and docs/ingest.md. The order is
 * theirs. Nothing but data, so that a page may import it; how ingest reads, writes, compares and merges each stands in
 * `ingest/fields`. A key of the content that is missing here does not compile.
 */
const TABLE = {
  slug: {
    label: 'Identificativo',
    labelEn: 'Identifier',
    type: 'string',
    audience: 'public',
    help: 'Indirizzo della scheda: lettere minuscole, cifre e trattini. Se manca si ricava dal titolo. Va indicato per correggere una scheda e per distinguere due progetti con lo stesso titolo.',
    example: '',
  },
  title: {
    label: 'Titolo',
    labelEn: 'Title',
    type: 'string',
    audience: 'public',
    help: 'Obbligatorio per una scheda nuova. Il nome del progetto come lo scrive chi lo ha realizzato.',
    example: 'ESEMPIO DA CANCELLARE: titolo del progetto',
  },
  programme: {
    label: 'Programma',
    labelEn: 'Programme',
    type: 'term',
    vocabulary: 'programma',
    audience: 'public',
    help: 'Se manca, EMERGO.',
    example: 'EMERGO',
  },
  plan: {
    label: 'Piano',
    labelEn: 'Plan',
    type: 'term',
    vocabulary: 'piano',
    audience: 'public',
    help: 'Il piano che ha finanziato il progetto.',
    example: 'EMERGO 2016',
  },
  call: {
    label: 'Avviso',
    labelEn: 'Call',
    type: 'string',
    audience: 'public',
    help: 'Il titolo dell’avviso pubblico che ha finanziato il progetto.',
    example: 'Titolo dell’avviso',
  },
  callId: {
    label: 'Identificativo avviso',
    labelEn: 'Identifier of the call',
    type: 'string',
    of: ['call'],
    audience: 'public',
    help: 'Solo per gli avvisi già registrati: si riconosce anche dal titolo scritto per intero.',
    example: '',
  },
  year: {
    label: 'Anno',
    labelEn: 'Reference year',
    type: 'year',
    audience: 'public',
    help: 'L’anno di riferimento, in quattro cifre. Se manca resta non indicato: non si ricava dalle date.',
    example: '2017',
  },
  start: {
    label: 'Inizio',
    labelEn: 'Start',
    type: 'date',
    audience: 'public',
    help: 'gg/mm/aaaa, mm/aaaa, aaaa oppure “gennaio 2020”: si conserva la precisione che c’è.',
    example: '03/2017',
  },
  end: {
    label: 'Fine',
    labelEn: 'End',
    type: 'date',
    audience: 'public',
    help: 'Come Inizio. Deve essere passata, oppure va compilata la colonna Concluso.',
    example: '06/2018',
  },
  period: {
    label: 'Periodo di attuazione',
    labelEn: 'Period of implementation',
    type: 'period',
    of: ['start', 'end'],
    audience: 'nobody',
    help: 'Inizio e fine in una cella sola, per esempio “Gennaio 2020 - Luglio 2022”. Si usa al posto di Inizio e Fine.',
    example: '',
  },
  conclusion: {
    label: 'Concluso',
    labelEn: 'Concluded',
    type: 'term',
    vocabulary: 'conclusione',
    audience: 'public',
    help: 'Si accettano solo progetti conclusi. “sì” (lo dichiara l’ente) oppure una voce dell’elenco; si può lasciare vuota se la fine è passata.',
    example: 'sì',
  },
  themes: {
    label: 'Temi',
    labelEn: 'Themes',
    type: 'terms',
    vocabulary: 'tema',
    audience: 'public',
    help: 'Una o più voci separate da punto e virgola.',
    example: 'Disability management; Sostegno alle aziende',
  },
  disabilities: {
    label: 'Tipi di disabilità',
    labelEn: 'Types of disability',
    type: 'terms',
    vocabulary: 'disabilita',
    audience: 'public',
    help: 'Una o più voci separate da punto e virgola. Vuota se la fonte non lo dice.',
    example: 'Disabilità visiva; Disabilità uditiva',
  },
  beneficiaries: {
    label: 'Destinatari',
    labelEn: 'Target groups',
    type: 'terms',
    vocabulary: 'destinatari',
    audience: 'public',
    help: 'Una o più voci separate da punto e virgola.',
    example: 'Imprese; Persone con disabilità',
  },
  beneficiariesWording: {
    label: 'Destinatari (parole della fonte)',
    labelEn: 'Target groups (words of the source)',
    type: 'strings',
    audience: 'public',
    help: 'I destinatari come li descrive la fonte, separati da punto e virgola.',
    example: 'responsabili delle risorse umane; tutor aziendali',
  },
  lead: {
    label: 'Capofila',
    labelEn: 'Lead organisation',
    type: 'organisation',
    audience: 'public',
    help: 'Un ente. Una precisazione va fra parentesi dopo il nome.',
    example: 'Nome dell’ente capofila',
  },
  leadKind: {
    label: 'Capofila - tipo',
    labelEn: 'Lead organisation - kind',
    type: 'term',
    vocabulary: 'tipo-ente',
    of: ['lead'],
    audience: 'public',
    help: 'Il tipo di ente del capofila.',
    example: 'Cooperativa',
  },
  partners: {
    label: 'Partner',
    labelEn: 'Partners',
    type: 'organisations',
    audience: 'public',
    help: 'Gli enti della rete separati da punto e virgola: le virgole restano nel nome. Una precisazione va fra parentesi dopo il nome.',
    example: 'Nome del primo ente (formazione); Nome del secondo ente',
  },
  partnerKinds: {
    label: 'Partner - tipo',
    labelEn: 'Partners - kind',
    type: 'kinds',
    vocabulary: 'tipo-ente',
    of: ['partners'],
    audience: 'public',
    help: 'Il tipo di ciascun partner, nello stesso ordine; “-” dove non si sa.',
    example: 'Fondazione; -',
  },
  territories: {
    label: 'Territorio',
    labelEn: 'Territory',
    type: 'terms',
    vocabulary: 'territorio',
    audience: 'public',
    help: 'Comuni, zone omogenee o l’area intera, separati da punto e virgola.',
    example: 'Milano; Zona Nord Milano',
  },
  territoriesWording: {
    label: 'Territorio (parole della fonte)',
    labelEn: 'Territory (words of the source)',
    type: 'strings',
    audience: 'public',
    help: 'Il territorio come lo descrive la fonte.',
    example: '',
  },
  fundingEur: {
    label: 'Importo in euro',
    labelEn: 'Funding in euro',
    type: 'amount',
    unit: 'euro',
    audience: 'public',
    help: 'Il finanziamento pubblico: 120000, 120.000 oppure 1.234,56.',
    example: '45.000,00',
  },
  summary: {
    label: 'In breve',
    labelEn: 'In short',
    type: 'text',
    audience: 'public',
    help: 'Che cosa è stato fatto, in poche righe. Nessun nome di persona.',
    example: 'Che cosa è stato fatto, per chi e con quale rete.',
  },
  context: {
    label: 'Il contesto',
    labelEn: 'Context',
    type: 'text',
    audience: 'public',
    help: 'Il bisogno da cui il progetto è partito.',
    example: '',
  },
  objectives: {
    label: 'Obiettivi e oggetto dell’intervento',
    labelEn: 'Objectives',
    type: 'text',
    audience: 'public',
    help: 'Che cosa il progetto voleva ottenere.',
    example: '',
  },
  activities: {
    label: 'Attività realizzate e servizi erogati',
    labelEn: 'Activities and services',
    type: 'text',
    audience: 'public',
    help: 'Che cosa è stato fatto, passo per passo.',
    example: '',
  },
  results: {
    label: 'Risultati e impatto',
    labelEn: 'Results and impact',
    type: 'text',
    audience: 'public',
    help: 'Che cosa è cambiato, con i numeri che ci sono.',
    example: 'Dodici aziende coinvolte; otto assunzioni.',
  },
  obstacles: {
    label: 'Cosa non ha funzionato',
    labelEn: 'What did not work',
    type: 'text',
    audience: 'public',
    help: 'Difficoltà e tentativi senza esito: servono a chi viene dopo.',
    example: '',
  },
  transferability: {
    label: 'Condizioni per replicare',
    labelEn: 'Conditions for replication',
    type: 'text',
    audience: 'public',
    help: 'Che cosa serve per rifare il progetto altrove.',
    example: '',
  },
  buildingBlocks: {
    label: 'Mattoni riutilizzabili',
    labelEn: 'Reusable building blocks',
    type: 'text',
    audience: 'public',
    help: 'Strumenti, accordi e procedure che altri possono riusare.',
    example: '',
  },
  materials: {
    label: 'Materiali',
    labelEn: 'Materials',
    type: 'links',
    audience: 'public',
    help: 'Indirizzi che iniziano con http, separati da punto e virgola; con un titolo: Titolo <https://…>.',
    example: 'Guida per le aziende <https://www.example.org/guida.pdf>',
  },
  sources: {
    label: 'Fonti',
    labelEn: 'Sources',
    type: 'links',
    audience: 'public',
    help: 'Le pagine da cui vengono i dati, come in Materiali.',
    example: 'https://www.example.org/progetto',
  },
  formerAddresses: {
    label: 'Indirizzi precedenti',
    labelEn: 'Former addresses',
    type: 'strings',
    audience: 'public',
    help: 'Le pagine del wiki che la scheda sostituisce, per esempio progetti:nome_pagina: i vecchi collegamenti continuano a funzionare.',
    example: '',
  },
  editorialNote: {
    label: 'Nota redazionale',
    labelEn: 'Editorial note',
    type: 'text',
    audience: 'staff',
    help: 'Solo per la redazione: non compare in nessuna pagina pubblica.',
    example: '',
  },
} as const satisfies Record<FieldKey, Field>

/** The type of each field, for those who derive types from it. */
export type FieldTypes = { [F in FieldKey]: (typeof TABLE)[F]['type'] }

export const FIELDS: Readonly<Record<FieldKey, Field>> = TABLE

/** In the order of the template and of the exports. */
export const FIELD_KEYS = Object.keys(TABLE) as readonly FieldKey[]

/** The fields of a record's content, without the address and the columns that say a part of a field. */
export const CONTENT_FIELDS = FIELD_KEYS.filter(
  (key): key is ContentField => key !== 'slug' && FIELDS[key].of === undefined,
)
