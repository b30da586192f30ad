import type { Words } from '#domain/languages.ts'
import { formatEuro, formatNumber, plural } from '../../lib/text/en/format.ts'
import type * as italian from '../guide.ts'

const projectsHere = (count: number): string =>
  count === 0 ? 'no project here' : `${plural(count, 'project', 'projects')} here`

export const guideTexts: Words<typeof italian.guideTexts> = {
  calls: 'Calls',
  callsLead: 'The public calls that funded the projects, with what their sources say of them.',
  call: 'Call',
  years: (years, deduced) => (deduced ? `${years} (year deduced)` : years),
  noYears: 'year not stated',
  asked: 'What it asked for',
  amount: 'Funds',
  amountOf: (euro, atLeast) => (atLeast ? `at least ${formatEuro(euro)}` : formatEuro(euro)),
  funded: 'Projects funded',
  here: 'Projects in this database',
  reached: 'Whom it reached',
  reachedOne: (count, what) => `${formatNumber(count)} ${what}`,
  applications: 'Applications',
  from: (day) => `from ${day}`,
  until: (day) => `until ${day}`,
  fromUntil: (from, until) => `from ${from} to ${until}`,
  facts: 'What else we know',
  programme: 'Programme',
  plan: 'Plan',
  themes: 'Themes',
  gaps: (missing) => `The sources do not say: ${missing}.`,
  gapAmount: 'the funds',
  gapFunded: 'how many projects it funded',
  gapReached: 'whom it reached',
  gapYears: 'the year',
  sources: 'Sources',
  projectsOfCall: 'Its projects',
  noProjectsOfCall:
    'No project of this database states this call. One may still come from it, if its source does not say so.',
  moreProjects: (count) => `A part of them is shown here: there are ${formatNumber(count)} more.`,
  ofHowMany: (here, funded) => `${projectsHere(here)}, of ${formatNumber(funded)} funded`,
  onlyHere: (here) => projectsHere(here),
  organisations: 'Organisations',
  organisationsLead: 'All organisations that records name, as leaders or as partners.',
  organisationsCount: (count) => plural(count, 'organisation', 'organisations'),
  projects: 'Projects',
  led: (count) => `${formatNumber(count)} as leader`,
  lead: 'Leader',
  partner: 'Partner',
  projectsOfOrganisation: 'Its projects',
  tookPart: (count) => `It took part in ${plural(count, 'project', 'projects')}.`,
  year: 'Year',
  others: 'With whom it worked',
  search: 'Search these projects',
  figures: 'These projects in figures',
  files: 'Download or follow these projects',
  filesOf: 'projects of this organisation',
  filesOfCall: 'projects of this call',
  filesOfTopic: 'projects of this term',
  topics: { tema: 'Themes', disabilita: 'Types of disability' },
  topicsLead: {
    tema: 'What the projects are about. Each page says what they achieved, what did not work and what it takes to do it again.',
    disabilita:
      'The types of disability that records state. Many records do not say: we do not guess.',
  },
  topic: { tema: 'Theme', disabilita: 'Type of disability' },
  none: 'No project yet.',
  count: (count) => plural(count, 'project', 'projects'),
  inShort: 'In short',
  referenceYears: 'Reference years',
  funding: 'Funding',
  fundingOf: (euro, stated, total) =>
    `${formatEuro(euro)}, stated in ${plural(stated, 'record', 'records')} of ${formatNumber(total)}`,
  broader: 'Part of',
  narrower: 'Comprises',
  callsOfTopic: 'Calls on this theme',
  lessons: {
    results: 'What they achieved',
    obstacles: 'What did not work',
    transferability: 'What it takes to do it again',
  },
  noObstacles: 'No record of this term says what did not work.',
  lessonsFrom: (told, total, shown) =>
    [
      told === 1
        ? `1 record of ${formatNumber(total)} says it, in its own words.`
        : `${formatNumber(told)} records of ${formatNumber(total)} say it, each in its own words.`,
      ...(shown < told ? [`The ${formatNumber(shown)} most recent ones are here.`] : []),
    ].join(' '),
  projectsOfTopic: 'All projects',
}
