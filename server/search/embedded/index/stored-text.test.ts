import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_QUERY } from '#domain/query/types.ts'
import { anyCharacter } from '../../../testing/any-character.ts'
import { rounds } from '../../../testing/rounds.ts'
import { testDocument } from '../../testing/documents.ts'
import { bareLanguage } from '../../testing/setup.ts'
import { createEmbeddedEngine } from '../engine.ts'

const setup = bareLanguage()
const joined = (runs: readonly { text: string }[] | undefined) =>
  (runs ?? []).map(({ text }) => text).join('')

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('l’', 'ente', ' ', '\n', ', ', 'M.I.N.A.', '13.472', '68/99', '(', '🙂', 'è'),
    )
    .map((pieces) => `x${pieces.join('')}`),
)

describe('texts kept as numbers', () => {
  it('come back letter by letter, whatever they are made of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 5 }), async (titles) => {
        const engine = createEmbeddedEngine(setup)
        const upserts = titles.map((title, id) =>
          testDocument({ id, title, slug: title, summary: `parolachiave ${title}` }),
        )
        await engine.apply({ seq: 1, upserts, deletes: [] })
        const { hits } = await engine.search({ ...EMPTY_QUERY, q: 'parolachiave' })
        expect(hits).toHaveLength(titles.length)
        for (const { id, slug, title, snippet } of hits) {
          expect(joined(title)).toBe(titles[id])
          expect(slug).toBe(titles[id]?.toWellFormed())
          expect(joined(snippet?.text)).toBe(`parolachiave ${titles[id]}`)
        }
      }),
      { numRuns: rounds(400) },
    )
  })
})
