import { expect, it } from 'vitest'
import { rankedSlugs } from '../../testing/ranked.ts'

/** Records that answer nothing, so that what a few have is rare. */
const others = Object.fromEntries(
  ['orto', 'teatro', 'forno', 'museo', 'stalla', 'radio', 'vela', 'coro'].map((slug) => [
    slug,
    { title: slug },
  ]),
)

it('a name with many synonyms, which the same records have, stays as telling as its commonest', async () => {
  const terms = 'Disability management'
  const found = await rankedSlugs('esperienze di disability management nel torinese', {
    place: { summary: 'Una ricerca nel torinese.' },
    subject: { terms, summary: 'Che cosa fa un disability manager per il disability management.' },
    same: { terms, summary: 'Un corso per disability manager.' },
    ...others,
  })
  expect(found[0]).toBe('subject')
})
