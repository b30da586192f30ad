import type { AnswerOf, CaseQuestion } from '#domain/case.ts'
import type { CaseReason } from '#domain/case-page.ts'
import { formatNumber, listed, plural, quoted } from '../lib/text/format.ts'

const named = (what: string, labels: readonly string[]) =>
  labels.length === 0 ? what : `${what}: ${labels.join(', ')}`

const SPEAKS: Record<CaseQuestion, string> = {
  chi: 'la scheda parla di questa persona',
  lavoro: 'la scheda parla di questo lavoro',
  dove: 'la scheda parla di questo posto',
  ostacolo: 'la scheda parla di questa difficoltà',
}

type Told = Exclude<CaseReason['because'], 'words'>

const REASONS: Record<Told, (labels: readonly string[]) => string> = {
  'same-disability': (labels) => named('stesso tipo di disabilità', labels),
  'same-theme': (labels) => named('stesso tema', labels),
  'same-people': (labels) => named('è per', labels),
  'same-kind': (labels) => named('stesso tipo di ente', labels),
  'same-town': (labels) => named('stesso posto', labels),
  'same-zone': (labels) => named('stessa zona', labels),
  'whole-area': () => 'vale in tutta la Città metropolitana',
}

const QUESTIONS: Record<CaseQuestion, { asked: string; hint: string; name: string }> = {
  chi: { asked: 'Di chi si parla?', hint: 'La persona, o chi le sta vicino.', name: 'la persona' },
  lavoro: {
    asked: 'Che cosa deve fare?',
    hint: 'Il lavoro, o il passo da fare.',
    name: 'il lavoro',
  },
  dove: { asked: 'Dove?', hint: 'Il comune o la zona.', name: 'il posto' },
  ostacolo: {
    asked: 'Che cosa lo rende difficile?',
    hint: 'La cosa che pesa di più.',
    name: 'la difficoltà',
  },
}

const CHI: Record<AnswerOf<'chi'>, string> = {
  autismo: 'Una persona con autismo',
  vista: 'Una persona che non vede o vede poco',
  udito: 'Una persona che non sente o sente poco',
  movimento: 'Una persona che si muove con fatica',
  imparare: 'Una persona a cui serve più tempo per capire',
  mente: 'Una persona che vive un disagio psichico',
  insieme: 'Una persona con più disabilità insieme',
  adulta: 'Una persona con una disabilità nata da adulta',
  dipendenza: 'Una persona che esce da una dipendenza',
  giovane: 'Una persona giovane, o che va a scuola',
  famiglia: 'Una famiglia',
  azienda: 'Un’azienda',
  servizio: 'Chi lavora in un servizio',
  cooperativa: 'Una cooperativa',
  scuola: 'Una scuola',
}

const LAVORO: Record<AnswerOf<'lavoro'>, string> = {
  scuola: 'Passare dalla scuola al lavoro',
  cercare: 'Trovare un lavoro',
  provare: 'Provare un lavoro, con un tirocinio',
  mestiere: 'Imparare un mestiere',
  tenere: 'Tenere il lavoro che c’è',
  tornare: 'Tornare al lavoro dopo un’assenza',
  assumere: 'Assumere una persona in azienda',
  uscire: 'Passare dalla cooperativa all’azienda',
  digitale: 'Usare il computer e la rete',
}

const OSTACOLO: Record<AnswerOf<'ostacolo'>, string> = {
  scelta: 'Non si sa quale lavoro va bene',
  strumenti: 'Mancano gli strumenti giusti',
  colleghi: 'I colleghi non sanno come fare',
  servizi: 'I servizi non si parlano',
  operatori: 'Chi aiuta deve imparare di più',
  comunicare: 'È difficile capirsi e parlarsi',
  spostarsi: 'È difficile arrivare al lavoro',
  famiglia: 'La famiglia è sola',
  ansia: 'Ci sono ansia e paura',
  regole: 'Le regole sono difficili',
}

const group = (met: number, of: number) => {
  if (of === 1) return 'Rispondono alla domanda'
  if (met === of) return `Rispondono a tutte e ${formatNumber(of)} le domande`
  return `Rispondono a ${plural(met, 'domanda', 'domande')} su ${formatNumber(of)}`
}

/** Words of "Un caso come il mio": everyday ones, for people who do not know those of the field. */
export const caseTexts = {
  title: 'Un caso come il mio',
  lead: 'Cerchi un progetto simile al tuo caso? Rispondi a quattro domande. Ne puoi saltare.',
  privacy: 'Le tue risposte stanno solo nell’indirizzo della pagina. Non le teniamo.',
  question: (question: CaseQuestion) => QUESTIONS[question],
  answers: { chi: CHI, lavoro: LAVORO, ostacolo: OSTACOLO },
  skip: 'Salto questa domanda',
  wholeZone: (zone: string) => `Tutta la ${zone}`,
  elsewhere: 'Altre province',
  submit: 'Trova i casi vicini',
  again: 'Ricomincia',
  unknown: (answers: readonly string[]) =>
    `Non abbiamo capito ${listed(answers.map(quoted))}. Scegli una voce dagli elenchi.`,
  found: 'I progetti più vicini',
  all: (count: number) =>
    count === 1
      ? 'Un progetto risponde a tutto.'
      : `${formatNumber(count)} progetti rispondono a tutto.`,
  nearest:
    'Nessun progetto risponde a tutto. Qui ci sono i più vicini. Di ognuno diciamo che cosa manca.',
  nothing: 'Nessun progetto risponde. Prova a saltare una domanda.',
  everything: 'Vedi tutti i progetti',
  order: 'Prima viene chi risponde a più domande. A pari numero, prima viene chi è più nuovo.',
  group,
  groupCount: (count: number) => plural(count, 'progetto', 'progetti'),
  why: 'Perché:',
  missing: 'Manca:',
  reason: ({ question, because, labels }: CaseReason) =>
    because === 'words' ? SPEAKS[question] : REASONS[because](labels),
  tools: 'Strumenti da riusare:',
  toolsMore: 'Leggi gli strumenti da riusare',
  toolsMoreOf: (title: string) => `Leggi gli strumenti da riusare: ${quoted(title)}`,
} as const
