import type { Words } from '#domain/languages.ts'
import type * as italian from '../titles.ts'

export const textPageTitles: Words<typeof italian.textPageTitles> = {
  about: {
    title: 'About the database',
    lead: 'What it is, what it contains, how a record comes about and how to search.',
  },
  'open-data': {
    title: 'Open data',
    lead: 'All projects, to download and to reuse freely: as files or through an API.',
  },
  codebook: {
    title: 'What the data mean',
    lead: 'Each column of the files with its meaning, and the lists of terms that the data use.',
  },
  api: {
    title: 'API',
    lead: 'The addresses where a program can ask for projects, counts, files and vocabularies. No registration is needed.',
  },
  accessibility: {
    title: 'Accessibility of this site',
    lead: 'What we have done so that everybody can use this site, how we check it and what is still missing.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'This site uses no cookies, does not track its visitors and asks for no personal data.',
  },
}
