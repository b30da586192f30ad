import { slugify } from './text/fold.ts'

/** The id of an organisation, from its name: spellings that differ in case or accents are one organisation. */
export const organisationSlug = (name: string): string => slugify(name) || 'ente'
