import { expect, it } from 'vitest'
import { rankedSlugs, section } from '../../testing/ranked.ts'

it.each<[string, string, Parameters<typeof rankedSlugs>[1]]>([
  [
    'in a section, before a synonym in the title',
    'tirocinio',
    {
      other: { title: 'Stage per giovani' },
      own: { body: [section('Alla fine del corso si fa un tirocinio.')] },
    },
  ],
  [
    'for two things of three, before synonyms for two of three',
    'tirocinio studenti zebre',
    {
      other: { title: 'Stage offerti in azienda ad alunni seguiti' },
      own: { body: [section(`Tirocinio ${'nel verde '.repeat(75)}per studenti.`)] },
      neither: { summary: 'Parla di zebre e di gazzelle.' },
    },
  ],
])('the reader’s own words come first: %s', async (_, q, records) => {
  expect((await rankedSlugs(q, records)).slice(0, 2)).toEqual(['own', 'other'])
})
