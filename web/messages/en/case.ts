import type { CaseQuestion } from '#domain/case.ts'
import type { CaseReason } from '#domain/case-page.ts'
import type { Words } from '#domain/languages.ts'
import { formatNumber, listed, plural, quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../case.ts'

const named = (what: string, labels: readonly string[]) =>
  labels.length === 0 ? what : `${what}: ${labels.join(', ')}`

const SPEAKS: Record<CaseQuestion, string> = {
  chi: 'the record speaks of such a person',
  lavoro: 'the record speaks of this job',
  dove: 'the record speaks of this place',
  ostacolo: 'the record speaks of this difficulty',
}

type Told = Exclude<CaseReason['because'], 'words'>

const REASONS: Record<Told, (labels: readonly string[]) => string> = {
  'same-disability': (labels) => named('same type of disability', labels),
  'same-theme': (labels) => named('same theme', labels),
  'same-people': (labels) => named('it is for', labels),
  'same-kind': (labels) => named('same kind of organisation', labels),
  'same-town': (labels) => named('same place', labels),
  'same-zone': (labels) => named('same zone', labels),
  'whole-area': () => 'it holds for the whole Metropolitan City',
}

const QUESTIONS: Record<CaseQuestion, { asked: string; hint: string; name: string }> = {
  chi: {
    asked: 'Who is it about?',
    hint: 'The person, or who is close to them.',
    name: 'the person',
  },
  lavoro: { asked: 'What is to be done?', hint: 'The job, or the step to take.', name: 'the job' },
  dove: { asked: 'Where?', hint: 'The town or the zone.', name: 'the place' },
  ostacolo: { asked: 'What makes it hard?', hint: 'What weighs most.', name: 'the difficulty' },
}

const group = (met: number, of: number) => {
  if (of === 1) return 'They meet your answer'
  if (met === of) return `They meet all ${formatNumber(of)} answers`
  return `They meet ${plural(met, 'answer', 'answers')} of ${formatNumber(of)}`
}

export const caseTexts: Words<typeof italian.caseTexts> = {
  title: 'A case like mine',
  lead: 'Looking for a project like your case? Answer four questions. You may skip any.',
  privacy: 'Your answers stand in the address of the page alone. We do not keep them.',
  question: (question) => QUESTIONS[question],
  answers: {
    chi: {
      autismo: 'A person with autism',
      vista: 'A person who sees little or nothing',
      udito: 'A person who hears little or nothing',
      movimento: 'A person who finds it hard to move',
      imparare: 'A person who needs more time to understand',
      mente: 'A person in mental distress',
      insieme: 'A person with several disabilities',
      adulta: 'A person whose disability began as an adult',
      dipendenza: 'A person recovering from an addiction',
      giovane: 'A young person, or one at school',
      famiglia: 'A family',
      azienda: 'A company',
      servizio: 'Someone who works in a service',
      cooperativa: 'A cooperative',
      scuola: 'A school',
    },
    lavoro: {
      scuola: 'Go from school to work',
      cercare: 'Find a job',
      provare: 'Try a job, as a trainee',
      mestiere: 'Learn a trade',
      tenere: 'Keep the job there is',
      tornare: 'Come back to work after an absence',
      assumere: 'Hire a person in a company',
      uscire: 'Move from a cooperative to a company',
      digitale: 'Use a computer and the internet',
    },
    ostacolo: {
      scelta: 'It is not clear which job fits',
      strumenti: 'The right tools are missing',
      colleghi: 'Colleagues do not know what to do',
      servizi: 'Services do not talk to each other',
      operatori: 'Those who help need to learn more',
      comunicare: 'It is hard to understand each other',
      spostarsi: 'It is hard to get to work',
      famiglia: 'The family is alone',
      ansia: 'There is anxiety and fear',
      regole: 'The rules are hard',
    },
  },
  skip: 'I skip this question',
  wholeZone: (zone) => `All of ${zone}`,
  elsewhere: 'Other provinces',
  submit: 'Find similar cases',
  again: 'Start again',
  unknown: (answers) =>
    `We did not understand ${listed(answers.map(quoted))}. Choose a value from the lists.`,
  found: 'The nearest projects',
  all: (count) =>
    count === 1
      ? 'One project meets everything.'
      : `${formatNumber(count)} projects meet everything.`,
  nearest: 'No project meets everything. Here are the nearest ones, each with what is missing.',
  nothing: 'No project meets this. Try to skip a question.',
  everything: 'See all projects',
  order: 'Those that meet more answers come first; among equals, the newest.',
  group,
  groupCount: (count) => plural(count, 'project', 'projects'),
  why: 'Why:',
  missing: 'Missing:',
  reason: ({ question, because, labels }) =>
    because === 'words' ? SPEAKS[question] : REASONS[because](labels),
  tools: 'Tools to reuse:',
  toolsMore: 'Read the tools to reuse',
  toolsMoreOf: (title) => `Read the tools to reuse: ${quoted(title)}`,
}
