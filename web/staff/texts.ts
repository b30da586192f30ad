import type { StaffProblemPage } from '#domain/staff/pages.ts'

export const staffTexts = {
  name: 'Scrivania della redazione',
  home: 'Scrivania',
  lead: 'Da qui si portano nella banca dati i progetti conclusi, e si vede che cosa è stato fatto.',
  menu: 'Menu della scrivania',
  site: 'Vai al sito pubblico',
  signOut: 'Esci',
} as const

/** The role as a person reads it. */
export const roleNames = { redazione: 'redazione', amministrazione: 'amministrazione' } as const

type Words = { title: string; lead: string }

export const problemTexts: Record<StaffProblemPage['problem'], Words> = {
  'not-found': {
    title: 'Pagina non trovata',
    lead: 'A questo indirizzo della scrivania non c’è nulla.',
  },
  forbidden: { title: 'Non è permesso', lead: 'Non è cambiato niente.' },
  invalid: { title: 'Così non si può', lead: 'Non è cambiato niente.' },
  'too-large': { title: 'È troppo grande', lead: 'Non è stato tenuto niente di quanto inviato.' },
  busy: { title: 'Il servizio è occupato', lead: 'Non è cambiato niente: riprovare fra poco.' },
  error: {
    title: 'Qualcosa non ha funzionato',
    lead: 'È un errore del programma. Riprovare fra poco; se succede ancora, segnalare questo codice a chi cura il sito:',
  },
}
