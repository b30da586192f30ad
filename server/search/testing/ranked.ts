import { EMPTY_QUERY } from '#domain/query/types.ts'
import { createEmbeddedEngine } from '../embedded/engine.ts'
import { testDocument } from './documents.ts'
import { testLanguage } from './setup.ts'

type Given = Partial<Parameters<typeof testDocument>[0]>

/** Slugs of the hits of a question, in order, among a few records that are given by their slugs. */
export const rankedSlugs = async (
  q: string,
  records: { [slug: string]: Given },
): Promise<string[]> => {
  const engine = createEmbeddedEngine(testLanguage())
  const upserts = Object.entries(records).map(([slug, record], i) =>
    testDocument({ id: i + 1, slug, ...record }),
  )
  await engine.apply({ seq: 1, upserts, deletes: [] })
  const { hits } = await engine.search({ ...EMPTY_QUERY, q })
  return hits.map(({ slug }) => slug)
}

/** A section with some text. */
export const section = (text: string) => ({ section: 'activities' as const, text })
