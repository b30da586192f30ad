import type { Words } from '#domain/languages.ts'
import { formatNumber, quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../project.ts'

export const sectionHeadings: Words<typeof italian.sectionHeadings> = {
  summary: 'In short',
  easyToRead: 'In plain words',
  context: 'Where it started from',
  objectives: 'What was to be achieved',
  activities: 'What was done',
  results: 'Results',
  obstacles: 'What did not work',
  transferability: 'What it takes to do it again',
  buildingBlocks: 'Tools to reuse',
}

export const projectTexts: Words<typeof italian.projectTexts> = {
  facts: 'At a glance',
  period: 'Period',
  year: 'Reference year',
  programme: 'Programme',
  plan: 'Plan',
  call: 'Call',
  themes: 'Themes',
  disabilities: 'Type of disability',
  beneficiaries: 'Target groups',
  lead: 'Lead organisation',
  partners: 'Partners',
  territories: 'Territory',
  funding: 'Public funding',
  conclusion: 'How we know that it has ended',
  wording: 'In the words of the source:',
  searchFor: (label) => `Search projects with ${quoted(label)}`,
  gaps: (missing) => `The sources do not say: ${missing}.`,
  hasEasyText: 'Has a text in plain words',
  formerSite: 'page of the former site',
  original: 'The page of the former site, as it was when it was taken in',
  trail: 'The list that you come from',
  backTo: (count, list) => {
    if (typeof list === 'string') {
      return `${count === 1 ? 'Back to the result' : `Back to the ${formatNumber(count)} results`} for ${quoted(list)}`
    }
    const found = list ? ' found' : ''
    return count === 1 ? 'Back to the list' : `Back to the ${formatNumber(count)} projects${found}`
  },
  previousProject: 'Previous',
  nextProject: 'Next',
  cite: 'Cite this record',
  citation: (of) =>
    `${of.title}, Banca dati delle buone prassi EMERGO, ${of.institution}, version ${of.version} of ${of.day}, ${of.address}`,
  copy: 'Copy the citation',
  copied: 'Citation copied',
  report: 'Report a mistake',
  reportSubject: (title) => `Mistake in the record ${quoted(title)}`,
  reportBody: (address, version) => `Record: ${address}, version ${version}\n\nWhat is wrong: `,
  materials: 'Materials of the project',
  sources: 'Sources',
  sourcesLead: 'The pages and documents that this record comes from.',
  stated: 'Sources:',
  source: (number: number) => `Source ${number}`,
  words: 'Words explained',
  network: 'The network',
  related: 'Projects close to this one',
  completeness: 'How complete the record is',
  completenessText: (percent) => `${percent}% of the information asked for`,
  completenessHelp:
    'We count what somebody needs who wants to do the project again: period, network, activities, results, tools… It is no judgement of the project: it only says how much we know of it.',
  actions: 'Use this record',
  print: 'Print the record',
  updated: (day) => `Record updated on ${day}`,
  code: 'QR code: leads to the record on the site',
  share: 'Send the record',
  addressCopied: 'Address copied',
  allVersions: 'All versions',
  version: (version) => `version ${version}`,
}
