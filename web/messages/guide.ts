import { formatEuro, formatNumber, plural } from '../lib/text/format.ts'

const projectsHere = (count: number): string =>
  count === 0 ? 'nessun progetto qui' : `${plural(count, 'progetto', 'progetti')} qui`

/** Words of the pages that lead through the base: calls, organisations, themes, disabilities. */
export const guideTexts = {
  calls: 'Avvisi',
  callsLead:
    'Gli avvisi pubblici che hanno finanziato i progetti, con quello che le fonti ne dicono.',
  call: 'Avviso',
  years: (years: string, deduced: boolean) => (deduced ? `${years} (anno dedotto)` : years),
  noYears: 'anno non indicato',
  asked: 'Che cosa chiedeva',
  amount: 'Fondi',
  amountOf: (euro: number, atLeast: boolean) =>
    atLeast ? `almeno ${formatEuro(euro)}` : formatEuro(euro),
  funded: 'Progetti finanziati',
  here: 'Progetti in questa banca dati',
  reached: 'Chi ha raggiunto',
  reachedOne: (count: number, what: string) => `${formatNumber(count)} ${what}`,
  applications: 'Domande',
  from: (day: string) => `dal ${day}`,
  until: (day: string) => `fino al ${day}`,
  fromUntil: (from: string, until: string) => `dal ${from} al ${until}`,
  facts: 'Che cos’altro sappiamo',
  programme: 'Programma',
  plan: 'Piano',
  themes: 'Temi',
  gaps: (missing: string) => `Le fonti non dicono: ${missing}.`,
  gapAmount: 'i fondi',
  gapFunded: 'quanti progetti ha finanziato',
  gapReached: 'chi ha raggiunto',
  gapYears: 'l’anno',
  sources: 'Fonti',
  projectsOfCall: 'I suoi progetti',
  noProjectsOfCall:
    'Nessun progetto di questa banca dati indica questo avviso. Può esserci un progetto che ne viene, se la sua fonte non lo dice.',
  moreProjects: (count: number) =>
    `Qui ne mostriamo una parte: ce ne sono ${formatNumber(count)} in più.`,
  ofHowMany: (here: number, funded: number) =>
    `${projectsHere(here)}, su ${formatNumber(funded)} finanziati`,
  onlyHere: (here: number) => projectsHere(here),
  organisations: 'Enti',
  organisationsLead: 'Tutti gli enti nominati nelle schede, come capofila o come partner.',
  organisationsCount: (count: number) => plural(count, 'ente', 'enti'),
  projects: 'Progetti',
  led: (count: number) => `${formatNumber(count)} come capofila`,
  lead: 'Capofila',
  partner: 'Partner',
  projectsOfOrganisation: 'I suoi progetti',
  tookPart: (count: number) => `Ha preso parte a ${plural(count, 'progetto', 'progetti')}.`,
  year: 'Anno',
  others: 'Con chi ha lavorato',
  search: 'Cerca fra questi progetti',
  figures: 'Questi progetti in cifre',
  files: 'Scarica o segui questi progetti',
  filesOf: 'progetti di questo ente',
  filesOfCall: 'progetti di questo avviso',
  filesOfTopic: 'progetti di questa voce',
  topics: { tema: 'Temi', disabilita: 'Tipi di disabilità' },
  topicsLead: {
    tema: 'Gli argomenti dei progetti. Ogni pagina dice che cosa hanno ottenuto, che cosa non ha funzionato e che cosa serve per rifarlo.',
    disabilita:
      'I tipi di disabilità che le schede indicano. Molte schede non lo dicono: non lo indoviniamo.',
  },
  topic: { tema: 'Tema', disabilita: 'Tipo di disabilità' },
  none: 'Nessun progetto, per ora.',
  count: (count: number) => plural(count, 'progetto', 'progetti'),
  inShort: 'In sintesi',
  referenceYears: 'Anni di riferimento',
  funding: 'Finanziamento',
  fundingOf: (euro: number, stated: number, total: number) =>
    `${formatEuro(euro)}, indicati in ${plural(stated, 'scheda', 'schede')} su ${formatNumber(total)}`,
  broader: 'Fa parte di',
  narrower: 'Comprende',
  callsOfTopic: 'Gli avvisi su questo tema',
  lessons: {
    results: 'Che cosa hanno ottenuto',
    obstacles: 'Che cosa non ha funzionato',
    transferability: 'Che cosa serve per rifarlo',
  },
  noObstacles: 'Nessuna scheda di questa voce dice che cosa non ha funzionato.',
  lessonsFrom: (told: number, total: number, shown: number) =>
    [
      told === 1
        ? `Lo dice 1 scheda su ${formatNumber(total)}, con le sue parole.`
        : `Lo dicono ${formatNumber(told)} schede su ${formatNumber(total)}, con le parole di ogni scheda.`,
      ...(shown < told ? [`Qui leggi le ${formatNumber(shown)} più recenti.`] : []),
    ].join(' '),
  projectsOfTopic: 'Tutti i progetti',
} as const
