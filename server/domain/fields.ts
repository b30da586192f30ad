import type { ContentField } from './record.ts'
import { isSection, type SectionKey } from './sections.ts'
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

/** The day of the first files. */
export const FIRST_FILES = '2026-11-23'

export type Field = {
  /** Heading for programs: ASCII, and never changed. */
  name: string
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
  /** The day from which files have it, for who keeps older ones; as old as the first files where it is not told. */
  since?: string
  /** Who may see it in a file: "nobody" is read and never written. */
  audience: 'public' | 'staff' | 'nobody'
  /** One sentence, in Italian, for the person who reads a value. */
  meaning: string
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
    name: 'slug',
    label: 'Identificativo',
    labelEn: 'Identifier',
    type: 'string',
    audience: 'public',
    meaning: 'L’identificativo della scheda: l’ultima parte del suo indirizzo. Non cambia.',
    help: 'Indirizzo della scheda: lettere minuscole, cifre e trattini. Se manca si ricava dal titolo. Va indicato per correggere una scheda e per distinguere due progetti con lo stesso titolo.',
    example: '',
  },
  title: {
    name: 'titolo',
    label: 'Titolo',
    labelEn: 'Title',
    type: 'string',
    audience: 'public',
    meaning: 'Il nome del progetto, come lo scrive chi lo ha realizzato.',
    help: 'Obbligatorio per una scheda nuova. Il nome del progetto come lo scrive chi lo ha realizzato.',
    example: 'ESEMPIO DA CANCELLARE: titolo del progetto',
  },
  programme: {
    name: 'programma',
    label: 'Programma',
    labelEn: 'Programme',
    type: 'term',
    vocabulary: 'programma',
    audience: 'public',
    meaning: 'Il programma di finanziamento.',
    help: 'Se manca, EMERGO.',
    example: 'EMERGO',
  },
  plan: {
    name: 'piano',
    label: 'Piano',
    labelEn: 'Plan',
    type: 'term',
    vocabulary: 'piano',
    audience: 'public',
    meaning: 'Il piano che ha finanziato il progetto.',
    help: 'Il piano che ha finanziato il progetto.',
    example: 'EMERGO 2016',
  },
  call: {
    name: 'avviso',
    label: 'Avviso',
    labelEn: 'Call',
    type: 'string',
    audience: 'public',
    meaning: 'Il titolo dell’avviso pubblico che ha finanziato il progetto.',
    help: 'Il titolo dell’avviso pubblico che ha finanziato il progetto.',
    example: 'Titolo dell’avviso',
  },
  callId: {
    name: 'avviso_id',
    label: 'Identificativo avviso',
    labelEn: 'Identifier of the call',
    type: 'string',
    of: ['call'],
    audience: 'public',
    meaning: 'L’identificativo dell’avviso, quando è registrato nella banca dati.',
    help: 'Solo per gli avvisi già registrati: si riconosce anche dal titolo scritto per intero.',
    example: '',
  },
  year: {
    name: 'anno',
    label: 'Anno',
    labelEn: 'Reference year',
    type: 'year',
    audience: 'public',
    meaning: 'L’anno di riferimento, come lo indica la fonte: non è ricavato dalle date.',
    help: 'L’anno di riferimento, in quattro cifre. Se manca resta non indicato: non si ricava dalle date.',
    example: '2017',
  },
  start: {
    name: 'inizio',
    label: 'Inizio',
    labelEn: 'Start',
    type: 'date',
    audience: 'public',
    meaning: 'L’inizio delle attività, con la precisione della fonte: anno, mese o giorno.',
    help: 'gg/mm/aaaa, mm/aaaa, aaaa oppure “gennaio 2020”: si conserva la precisione che c’è.',
    example: '03/2017',
  },
  end: {
    name: 'fine',
    label: 'Fine',
    labelEn: 'End',
    type: 'date',
    audience: 'public',
    meaning: 'La fine delle attività, con la precisione della fonte: anno, mese o giorno.',
    help: 'Come Inizio. Deve essere passata, oppure va compilata la colonna Concluso.',
    example: '06/2018',
  },
  period: {
    name: 'periodo',
    label: 'Periodo di attuazione',
    labelEn: 'Period of implementation',
    type: 'period',
    of: ['start', 'end'],
    audience: 'nobody',
    meaning: 'Inizio e fine in una cella sola: si legge nei file che arrivano, non si scrive.',
    help: 'Inizio e fine in una cella sola, per esempio “Gennaio 2020 - Luglio 2022”. Si usa al posto di Inizio e Fine.',
    example: '',
  },
  conclusion: {
    name: 'conclusione',
    label: 'Concluso',
    labelEn: 'Concluded',
    type: 'term',
    vocabulary: 'conclusione',
    audience: 'public',
    meaning: 'Come si sa che il progetto è concluso.',
    help: 'Si accettano solo progetti conclusi. “sì” (lo dichiara l’ente) oppure una voce dell’elenco; si può lasciare vuota se la fine è passata.',
    example: 'sì',
  },
  themes: {
    name: 'temi',
    label: 'Temi',
    labelEn: 'Themes',
    type: 'terms',
    vocabulary: 'tema',
    audience: 'public',
    meaning: 'I temi di cui si occupa il progetto.',
    help: 'Una o più voci separate da punto e virgola.',
    example: 'Disability management; Sostegno alle aziende',
  },
  disabilities: {
    name: 'disabilita',
    label: 'Tipi di disabilità',
    labelEn: 'Types of disability',
    type: 'terms',
    vocabulary: 'disabilita',
    audience: 'public',
    meaning:
      'I tipi di disabilità delle persone a cui il progetto si rivolge, se la fonte li indica.',
    help: 'Una o più voci separate da punto e virgola. Vuota se la fonte non lo dice.',
    example: 'Disabilità visiva; Disabilità uditiva',
  },
  beneficiaries: {
    name: 'destinatari',
    label: 'Destinatari',
    labelEn: 'Target groups',
    type: 'terms',
    vocabulary: 'destinatari',
    audience: 'public',
    meaning: 'A chi si rivolge il progetto, con le voci dell’elenco.',
    help: 'Una o più voci separate da punto e virgola.',
    example: 'Imprese; Persone con disabilità',
  },
  beneficiariesWording: {
    name: 'destinatari_fonte',
    label: 'Destinatari (parole della fonte)',
    labelEn: 'Target groups (words of the source)',
    type: 'strings',
    audience: 'public',
    meaning: 'A chi si rivolge il progetto, con le parole della fonte.',
    help: 'I destinatari come li descrive la fonte, separati da punto e virgola.',
    example: 'responsabili delle risorse umane; tutor aziendali',
  },
  lead: {
    name: 'capofila',
    label: 'Capofila',
    labelEn: 'Lead organisation',
    type: 'organisation',
    audience: 'public',
    meaning: 'L’ente responsabile del progetto; fra parentesi, quello che la fonte ne precisa.',
    help: 'Un ente. Una precisazione va fra parentesi dopo il nome.',
    example: 'Nome dell’ente capofila',
  },
  leadKind: {
    name: 'capofila_tipo',
    label: 'Capofila - tipo',
    labelEn: 'Lead organisation - kind',
    type: 'term',
    vocabulary: 'tipo-ente',
    of: ['lead'],
    audience: 'public',
    meaning: 'Il tipo di ente del capofila.',
    help: 'Il tipo di ente del capofila.',
    example: 'Cooperativa',
  },
  partners: {
    name: 'partner',
    label: 'Partner',
    labelEn: 'Partners',
    type: 'organisations',
    audience: 'public',
    meaning: 'Gli enti che hanno partecipato; fra parentesi, quello che la fonte ne precisa.',
    help: 'Gli enti della rete separati da punto e virgola: le virgole restano nel nome. Una precisazione va fra parentesi dopo il nome.',
    example: 'Nome del primo ente (formazione); Nome del secondo ente',
  },
  partnerKinds: {
    name: 'partner_tipi',
    label: 'Partner - tipo',
    labelEn: 'Partners - kind',
    type: 'kinds',
    vocabulary: 'tipo-ente',
    of: ['partners'],
    audience: 'public',
    meaning: 'Il tipo di ciascun partner, nello stesso ordine; un trattino dove non si sa.',
    help: 'Il tipo di ciascun partner, nello stesso ordine; “-” dove non si sa.',
    example: 'Fondazione; -',
  },
  territories: {
    name: 'territori',
    label: 'Territorio',
    labelEn: 'Territory',
    type: 'terms',
    vocabulary: 'territorio',
    audience: 'public',
    meaning: 'Dove si è svolto il progetto, con le voci dell’elenco.',
    help: 'Comuni, zone omogenee o l’area intera, separati da punto e virgola.',
    example: 'Milano; Zona Nord Milano',
  },
  territoriesWording: {
    name: 'territori_fonte',
    label: 'Territorio (parole della fonte)',
    labelEn: 'Territory (words of the source)',
    type: 'strings',
    audience: 'public',
    meaning: 'Dove si è svolto il progetto, con le parole della fonte.',
    help: 'Il territorio come lo descrive la fonte.',
    example: '',
  },
  fundingEur: {
    name: 'importo_eur',
    label: 'Importo in euro',
    labelEn: 'Funding in euro',
    type: 'amount',
    unit: 'euro',
    audience: 'public',
    meaning: 'Il finanziamento pubblico del progetto, in euro.',
    help: 'Il finanziamento pubblico: 120000, 120.000 oppure 1.234,56.',
    example: '45.000,00',
  },
  summary: {
    name: 'sintesi',
    label: 'In breve',
    labelEn: 'In short',
    type: 'text',
    audience: 'public',
    meaning: 'Che cosa è stato fatto, in poche righe.',
    help: 'Che cosa è stato fatto, in poche righe. Nessun nome di persona.',
    example: 'Che cosa è stato fatto, per chi e con quale rete.',
  },
  easyToRead: {
    name: 'parole_semplici',
    since: '2026-11-28',
    label: 'In parole semplici',
    labelEn: 'In plain words',
    type: 'text',
    audience: 'public',
    meaning: 'Il progetto raccontato in un testo facile da leggere, se la fonte ne ha uno.',
    help: 'Un testo facile da leggere: frasi brevi, parole di tutti i giorni, una cosa per frase. Vuota se il testo non c’è: non va ricavato dalla sintesi.',
    example: '',
  },
  context: {
    name: 'contesto',
    label: 'Il contesto',
    labelEn: 'Context',
    type: 'text',
    audience: 'public',
    meaning: 'Il bisogno da cui il progetto è partito.',
    help: 'Il bisogno da cui il progetto è partito.',
    example: '',
  },
  objectives: {
    name: 'obiettivi',
    label: 'Obiettivi e oggetto dell’intervento',
    labelEn: 'Objectives',
    type: 'text',
    audience: 'public',
    meaning: 'Che cosa il progetto voleva ottenere.',
    help: 'Che cosa il progetto voleva ottenere.',
    example: '',
  },
  activities: {
    name: 'attivita',
    label: 'Attività realizzate e servizi erogati',
    labelEn: 'Activities and services',
    type: 'text',
    audience: 'public',
    meaning: 'Che cosa è stato fatto, passo per passo.',
    help: 'Che cosa è stato fatto, passo per passo.',
    example: '',
  },
  results: {
    name: 'risultati',
    label: 'Risultati e impatto',
    labelEn: 'Results and impact',
    type: 'text',
    audience: 'public',
    meaning: 'Che cosa è cambiato, con i numeri che ci sono.',
    help: 'Che cosa è cambiato, con i numeri che ci sono.',
    example: 'Dodici aziende coinvolte; otto assunzioni.',
  },
  obstacles: {
    name: 'ostacoli',
    label: 'Cosa non ha funzionato',
    labelEn: 'What did not work',
    type: 'text',
    audience: 'public',
    meaning: 'Le difficoltà e i tentativi senza esito.',
    help: 'Difficoltà e tentativi senza esito: servono a chi viene dopo.',
    example: '',
  },
  transferability: {
    name: 'replicabilita',
    label: 'Condizioni per replicare',
    labelEn: 'Conditions for replication',
    type: 'text',
    audience: 'public',
    meaning: 'Che cosa serve per rifare il progetto altrove.',
    help: 'Che cosa serve per rifare il progetto altrove.',
    example: '',
  },
  buildingBlocks: {
    name: 'mattoni',
    label: 'Mattoni riutilizzabili',
    labelEn: 'Reusable building blocks',
    type: 'text',
    audience: 'public',
    meaning: 'Strumenti, accordi e procedure che altri possono riusare.',
    help: 'Strumenti, accordi e procedure che altri possono riusare.',
    example: '',
  },
  materials: {
    name: 'materiali',
    label: 'Materiali',
    labelEn: 'Materials',
    type: 'links',
    audience: 'public',
    meaning: 'I materiali prodotti dal progetto: indirizzi, con il titolo se c’è.',
    help: 'Indirizzi che iniziano con http, separati da punto e virgola; con un titolo: Titolo <https://…>.',
    example: 'Guida per le aziende <https://www.example.org/guida.pdf>',
  },
  sources: {
    name: 'fonti',
    label: 'Fonti',
    labelEn: 'Sources',
    type: 'links',
    audience: 'public',
    meaning: 'Le pagine e i documenti da cui vengono i dati della scheda.',
    help: 'Le pagine da cui vengono i dati, come in Materiali.',
    example: 'https://www.example.org/progetto',
  },
  formerAddresses: {
    name: 'indirizzi_precedenti',
    label: 'Indirizzi precedenti',
    labelEn: 'Former addresses',
    type: 'strings',
    audience: 'public',
    meaning: 'Le pagine del sito precedente che la scheda sostituisce.',
    help: 'Le pagine del wiki che la scheda sostituisce, per esempio progetti:nome_pagina: i vecchi collegamenti continuano a funzionare.',
    example: '',
  },
  editorialNote: {
    name: 'nota_redazionale',
    label: 'Nota redazionale',
    labelEn: 'Editorial note',
    type: 'text',
    audience: 'staff',
    meaning: 'Una nota per la redazione, che non è pubblica.',
    help: 'Solo per la redazione: non compare in nessuna pagina pubblica.',
    example: '',
  },
} as const satisfies Record<FieldKey, Field>

/** The type of each field, for those who derive types from it. */
export type FieldTypes = { [F in FieldKey]: (typeof TABLE)[F]['type'] }

/** The fields of a type. */
export type FieldsOf<Type extends FieldType> = {
  [F in FieldKey]: FieldTypes[F] extends Type ? F : never
}[FieldKey]

/** Fields of the content that everybody may see, without the sections. */
export type PublicField = {
  [F in Exclude<ContentField, SectionKey>]: (typeof TABLE)[F]['audience'] extends 'public'
    ? F
    : never
}[Exclude<ContentField, SectionKey>]

export const FIELDS: Readonly<Record<FieldKey, Field>> = TABLE

/** In the order of the template and of the exports. */
export const FIELD_KEYS = Object.keys(TABLE) as readonly FieldKey[]

/** The fields of a record's content, without the address and the columns that say a part of a field. */
export const CONTENT_FIELDS = FIELD_KEYS.filter(
  (key): key is ContentField => key !== 'slug' && FIELDS[key].of === undefined,
)

export const PUBLIC_FIELDS = CONTENT_FIELDS.filter(
  (key): key is PublicField => FIELDS[key].audience === 'public' && !isSection(key),
)
