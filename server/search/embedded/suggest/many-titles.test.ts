import { describe, expect, it } from 'vitest'
import { testDocument } from '../../testing/documents.ts'
import { testLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine } from '../engine.ts'

describe('projects by a word and a letter', () => {
  it('are found behind hundreds that have the word and not the letter in their titles', async () => {
    const engine = createEmbeddedEngine(testLanguage())
    const titles = [...Array.from({ length: 400 }, () => 'Falegnameria'), 'Falegnameria zoppa']
    const upserts = titles.map((title, i) =>
      testDocument({ id: 500 - i, slug: `progetto-${500 - i}`, title }),
    )
    await engine.apply({ seq: 1, upserts, deletes: [] })
    const slugs = (await engine.suggest('falegnameria z', 8)).flatMap((one) =>
      one.kind === 'progetto' ? [one.slug] : [],
    )
    expect(slugs).toEqual(['progetto-100'])
    await engine.close()
  })
})
