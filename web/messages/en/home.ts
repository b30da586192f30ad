import type { Words } from '#domain/languages.ts'
import { formatEuro, plural } from '../../lib/text/en/format.ts'
import type * as italian from '../home.ts'

export const homeTexts: Words<typeof italian.homeTexts> = {
  title: 'What has been done already',
  case: 'Not sure which words to use? Answer four questions.',
  lead: 'Funded and concluded projects for the work of people with disabilities in Italy. Look for a case like yours, read how it went, reuse what you need.',
  examples: 'For example:',
  exampleSearches: ['autism', 'young people', 'disability management', 'L. 68/99'],
  figures: 'The database in figures',
  projectsFigure: (count) => (count === 1 ? 'concluded project' : 'concluded projects'),
  organisationsFigure: (count) =>
    count === 1 ? 'organisation involved' : 'organisations involved',
  yearsFigure: 'reference years',
  fundingFigure: (projects) => `of funding, stated in ${plural(projects, 'record', 'records')}`,
  funding: formatEuro,
  themes: 'Search by theme',
  themesLead: 'The theme of the call that funded the project.',
  disabilities: 'Search by type of disability',
  disabilitiesLead:
    'Many records do not state it: “not stated” can be searched like any other value.',
  without: 'Still without projects:',
  latest: 'The latest projects',
  allProjects: (count) => `See all projects (${plural(count, 'record', 'records')})`,
  howTitle: 'How to read a record',
  how: [
    {
      title: 'Concluded projects only',
      text: 'Each record says how we know that the project has ended.',
    },
    {
      title: 'Gaps are visible',
      text: 'What the sources do not say is written in the record: nothing is estimated or guessed.',
    },
    {
      title: 'Sources are written down',
      text: 'At the end of each record are the documents and pages that the account comes from.',
    },
  ],
}
