import { expect, it } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { testDocument } from '../testing/documents.ts'
import { testLanguage } from '../testing/setup.ts'
import { createEmbeddedEngine } from './engine.ts'

type Record = Partial<Parameters<typeof testDocument>[0]>

const slugsOf = async (q: string, records: { [slug: string]: Record }) => {
  const engine = createEmbeddedEngine(testLanguage())
  const upserts = Object.entries(records).map(([slug, record], i) =>
    testDocument({ id: i + 1, slug, ...record }),
  )
  await engine.apply({ seq: 1, upserts, deletes: [] })
  const { hits } = await engine.search({ ...EMPTY_QUERY, q })
  return hits.map(({ slug }) => slug)
}

const text = (text: string) => ({ section: 'activities' as const, text })

it.each<[string, string, { [slug: string]: Record }]>([
  [
    'in a section, before a synonym in the title',
    'tirocinio',
    {
      other: { title: 'Stage per giovani' },
      own: { body: [text('Alla fine del corso si fa un tirocinio.')] },
    },
  ],
  [
    'for two things of three, before synonyms for two of three',
    'tirocinio studenti zebre',
    {
      other: { title: 'Stage offerti in azienda ad alunni seguiti' },
      own: { body: [text(`Tirocinio ${'nel verde '.repeat(75)}per studenti.`)] },
      neither: { summary: 'Parla di zebre e di gazzelle.' },
    },
  ],
  [
    'even a part of them, where that part is a name for the same',
    'sindrome di Asperger',
    {
      other: { title: 'Autismo e lavoro' },
      own: { summary: 'Per giovani con Asperger.' },
    },
  ],
])('the reader’s own words come first: %s', async (_, q, records) => {
  expect((await slugsOf(q, records)).slice(0, 2)).toEqual(['own', 'other'])
})
