import type { Words } from '#domain/languages.ts'
import type * as italian from '../problem.ts'

export const problemTexts: Words<typeof italian.problemTexts> = {
  'not-found': {
    title: 'Page not found',
    lead: 'There is nothing at this address: perhaps it was misspelt, or the page has moved.',
    next: 'Search for what you need, or start again from the first page.',
  },
  gone: {
    title: 'Record withdrawn',
    lead: 'This record was in the database and has been taken out by its editors.',
    next: 'Other projects on the same subject may be of use to you: look for them here.',
  },
  'too-many': {
    title: 'Too many requests',
    lead: 'Many requests have come from your address, or from your network, within one minute.',
    next: 'Wait a minute and try again: nothing else is needed.',
  },
  busy: {
    title: 'The service is very busy',
    lead: 'We cannot answer everybody at this moment.',
    next: 'Try again in a few seconds.',
  },
  error: {
    title: 'Something did not work',
    lead: 'This is our fault, not yours. Trying again in a while is usually enough.',
    next: 'If it happens again, tell the keepers of the site, with this code:',
  },
}

export const problemActions: Words<typeof italian.problemActions> = {
  home: 'Go to the first page',
  projects: 'See all projects',
  reason: 'The reason:',
}
