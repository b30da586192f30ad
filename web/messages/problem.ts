import type { ProblemPage } from '#domain/pages.ts'

type Words = { title: string; lead: string; next: string }

/** What is said when a page cannot be shown: what happened, and what to do now. */
export const problemTexts: Record<ProblemPage['kind'], Words> = {
  'not-found': {
    title: 'Pagina non trovata',
    lead: 'A questo indirizzo non c’è nulla: forse è stato scritto male, o la pagina ha cambiato posto.',
    next: 'Cerca quello che ti serve, oppure riparti dalla prima pagina.',
  },
  gone: {
    title: 'Scheda ritirata',
    lead: 'Questa scheda era nella banca dati ed è stata tolta da chi la cura.',
    next: 'Altri progetti sullo stesso argomento potrebbero esserti utili: cercali qui.',
  },
  'too-many': {
    title: 'Troppe richieste',
    lead: 'Dal tuo indirizzo, o dalla rete del tuo ufficio, sono arrivate molte richieste in un minuto.',
    next: 'Aspetta un minuto e riprova: non serve altro.',
  },
  busy: {
    title: 'Il servizio è molto richiesto',
    lead: 'In questo momento non riusciamo a rispondere a tutti.',
    next: 'Riprova fra qualche secondo.',
  },
  error: {
    title: 'Qualcosa non ha funzionato',
    lead: 'È un errore nostro, non tuo. Di solito basta riprovare fra poco.',
    next: 'Se succede ancora, segnalalo a chi cura il sito indicando questo codice:',
  },
}

export const problemActions = {
  home: 'Vai alla prima pagina',
  projects: 'Vedi tutti i progetti',
  reason: 'Il motivo:',
} as const
