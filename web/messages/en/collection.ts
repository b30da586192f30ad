import type { Words } from '#domain/languages.ts'
import { formatNumber, plural, quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../collection.ts'

const projects = (count: number) => plural(count, 'project', 'projects')

export const collectionTexts: Words<typeof italian.collectionTexts> = {
  title: 'Collection of projects',
  lead: 'Put together the projects that you need: to read them again, compare, print or send them.',
  empty: 'The collection is empty',
  howTo:
    'Search the projects and mark those that you need with the box “In my collection”. Then open the collection at the foot of the page. No account is needed.',
  search: 'Search the projects',
  address:
    'The collection is in the address of this page. Whoever gets the address sees the same projects, in the same order.',
  mail: 'Send by e-mail',
  mailSubject: 'A collection of good practices',
  projects,
  up: 'Move up',
  down: 'Move down',
  remove: 'Take out',
  of: (title) => `: ${title}`,
  clear: 'Empty the collection',
  name: 'Title of the collection',
  nameHelp: 'Optional. It is in the address and on the cover of the dossier.',
  nameIt: 'Give it the title',
  add: 'Add a project',
  addLabel: 'Words, or the address of a record',
  addSubmit: 'Search',
  found: (text, total) =>
    total === 0
      ? `No project for ${quoted(text)}: try other words.`
      : `For ${quoted(text)}: ${projects(total)}`,
  more: 'See all results',
  addOne: 'Add',
  here: 'in the collection already',
  compare: 'Compare',
  compareLead: 'Choose two to four projects: you see them side by side.',
  choose: (title) => `Compare ${quoted(title)}`,
  compareSubmit: 'Compare the chosen projects',
  dossier: 'Open the dossier to print',
  dossierLead: 'The dossier has a cover, a table and one record a page, with your notes.',
  takeAway: 'Take away',
  download: 'Download the collection',
  ofCollection: 'this collection',
  missing: 'Not all projects are here',
  another: (asked, title) =>
    `The record ${quoted(asked)} is now called ${quoted(title)}, or is part of it.`,
  withdrawn: (asked, reason) =>
    `The record ${quoted(asked)} was taken out of the database.${reason === null ? '' : ` Reason: ${reason}`}`,
  unknown: (asked) => `There is no record with the name ${quoted(asked)}.`,
  left: (count, most) =>
    `${count === 1 ? 'One project more is' : `${formatNumber(count)} projects more are`} not shown: a collection has ${most} at most.`,
  dossierTitle: 'Dossier',
  cover: (count) => `Dossier of ${projects(count)}`,
  contents: 'The projects in a table',
  number: 'No.',
  project: 'Project',
  year: 'Year',
}
