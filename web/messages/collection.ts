import { formatNumber, plural, quoted } from '../lib/text/format.ts'

/** Words of the collection's page and of its dossier. */
export const collectionTexts = {
  title: 'Raccolta di progetti',
  lead: 'Metti insieme i progetti che ti servono: per rileggerli, confrontarli, stamparli o mandarli a qualcuno.',
  empty: 'La raccolta è vuota',
  howTo:
    'Cerca i progetti e segna quelli che ti servono con la casella «Nella raccolta». Poi apri la raccolta in fondo alla pagina. Non serve un account.',
  search: 'Cerca fra i progetti',
  address:
    'La raccolta sta nell’indirizzo di questa pagina. Chi riceve l’indirizzo vede gli stessi progetti, nello stesso ordine.',
  mail: 'Manda per posta elettronica',
  mailSubject: 'Una raccolta di buone prassi',
  projects: (count: number) => plural(count, 'progetto', 'progetti'),
  up: 'Sposta su',
  down: 'Sposta giù',
  remove: 'Togli',
  of: (title: string) => `: ${title}`,
  clear: 'Svuota la raccolta',
  name: 'Titolo della raccolta',
  nameHelp: 'Facoltativo. Sta nell’indirizzo e sulla copertina del dossier.',
  nameIt: 'Dai il titolo',
  add: 'Aggiungi un progetto',
  addLabel: 'Parole, oppure l’indirizzo di una scheda',
  addSubmit: 'Cerca',
  found: (text: string, total: number) =>
    total === 0
      ? `Nessun progetto per ${quoted(text)}: prova con altre parole.`
      : `Per ${quoted(text)}: ${plural(total, 'progetto', 'progetti')}`,
  more: 'Vedi tutti i risultati',
  addOne: 'Aggiungi',
  here: 'già nella raccolta',
  compare: 'Confronta',
  compareLead: 'Scegli da due a quattro progetti: li vedi uno accanto all’altro.',
  choose: (title: string) => `Confronta ${quoted(title)}`,
  compareSubmit: 'Confronta i progetti scelti',
  dossier: 'Apri il dossier da stampare',
  dossierLead:
    'Il dossier ha una copertina, una tabella e una scheda per pagina, con i tuoi appunti.',
  takeAway: 'Porta via',
  download: 'Scarica la raccolta',
  ofCollection: 'questa raccolta',
  missing: 'Non tutti i progetti sono qui',
  another: (asked: string, title: string) =>
    `La scheda ${quoted(asked)} ora si chiama ${quoted(title)}, o ne fa parte.`,
  withdrawn: (asked: string, reason: string | null) =>
    `La scheda ${quoted(asked)} è stata tolta dalla banca dati.${reason === null ? '' : ` Motivo: ${reason}`}`,
  unknown: (asked: string) => `Non c’è una scheda con il nome ${quoted(asked)}.`,
  left: (count: number, most: number) =>
    `${count === 1 ? 'Un progetto' : `${formatNumber(count)} progetti`} in più non si vedono: una raccolta ne ha al massimo ${most}.`,
  dossierTitle: 'Dossier',
  cover: (count: number) => `Dossier di ${plural(count, 'progetto', 'progetti')}`,
  contents: 'I progetti in una tabella',
  number: 'N.',
  project: 'Progetto',
  year: 'Anno',
} as const
