import type { SectionKey } from '#domain/sections.ts'
import { formatNumber, quoted } from '../lib/text/format.ts'

/** Plain headings of the sections, as a reader asks for them; exports keep those of the former wiki. */
export const sectionHeadings: Record<SectionKey, string> = {
  summary: 'In breve',
  easyToRead: 'In parole semplici',
  context: 'Da dove si è partiti',
  objectives: 'Che cosa si voleva ottenere',
  activities: 'Che cosa è stato fatto',
  results: 'Risultati',
  obstacles: 'Che cosa non ha funzionato',
  transferability: 'Che cosa serve per rifarlo',
  buildingBlocks: 'Strumenti da riusare',
}

/** Words of the project page. */
export const projectTexts = {
  facts: 'In sintesi',
  period: 'Periodo',
  year: 'Anno di riferimento',
  programme: 'Programma',
  plan: 'Piano',
  call: 'Avviso',
  themes: 'Temi',
  disabilities: 'Tipo di disabilità',
  beneficiaries: 'Destinatari',
  lead: 'Capofila',
  partners: 'Partner',
  territories: 'Territorio',
  funding: 'Finanziamento pubblico',
  conclusion: 'Come sappiamo che è concluso',
  wording: 'Con le parole della fonte:',
  searchFor: (label: string) => `Cerca i progetti con ${quoted(label)}`,
  gaps: (missing: string) => `Le fonti non dicono: ${missing}.`,
  hasEasyText: 'Ha un testo in parole semplici',
  formerSite: 'pagina del sito precedente',
  original: 'La pagina del sito precedente, com’era quando è stata importata',
  trail: 'La lista da cui vieni',
  /** `list` is what was searched for, or whether the list is a part of all projects. */
  backTo: (count: number, list: string | boolean) => {
    if (typeof list === 'string') {
      return `${count === 1 ? 'Torna al risultato' : `Torna ai ${formatNumber(count)} risultati`} per ${quoted(list)}`
    }
    const found = list ? ' trovati' : ''
    return count === 1 ? 'Torna alla lista' : `Torna ai ${formatNumber(count)} progetti${found}`
  },
  previousProject: 'Precedente',
  nextProject: 'Successivo',
  cite: 'Citare la scheda',
  citation: (of: {
    title: string
    institution: string
    version: number
    day: string
    address: string
  }) =>
    `${of.title}, Banca dati delle buone prassi EMERGO, ${of.institution}, versione ${of.version} del ${of.day}, ${of.address}`,
  copy: 'Copia la citazione',
  copied: 'Citazione copiata',
  report: 'Segnala un errore',
  reportSubject: (title: string) => `Segnalazione sulla scheda ${quoted(title)}`,
  reportBody: (address: string, version: number) =>
    `Scheda: ${address}, versione ${version}\n\nChe cosa non va: `,
  materials: 'Materiali del progetto',
  sources: 'Fonti',
  sourcesLead: 'Le pagine e i documenti da cui viene questa scheda.',
  stated: 'Fonti:',
  source: (number: number) => `Fonte ${number}`,
  words: 'Parole spiegate',
  network: 'La rete',
  related: 'Progetti vicini a questo',
  completeness: 'Quanto è completa la scheda',
  completenessText: (percent: number) => `${percent} % delle informazioni previste`,
  completenessHelp:
    'Contiamo quello che serve a chi vuole rifare il progetto: periodo, rete, attività, risultati, strumenti… Non è un giudizio sul progetto: dice solo quanto ne sappiamo.',
  actions: 'Usa questa scheda',
  print: 'Stampa la scheda',
  updated: (day: string) => `Scheda aggiornata il ${day}`,
  code: 'Codice QR: porta alla scheda sul sito',
  share: 'Manda la scheda',
  addressCopied: 'Indirizzo copiato',
  allVersions: 'Tutte le versioni',
  version: (version: number) => `versione ${version}`,
} as const
