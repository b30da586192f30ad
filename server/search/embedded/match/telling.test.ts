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

it('a name of several words tells more of the subject than a word that stands alone', async () => {
  const found = await rankedSlugs('disability manager torinese', {
    place: { lead: 'Associazione torinese', summary: 'Una ricerca.' },
    subject: { summary: 'Che cosa fa un disability manager.' },
    same: { summary: 'Un corso per disability manager.' },
    ...others,
  })
  expect(found.at(-1)).toBe('place')
})

it('of what something is an edition tells more than which edition it is', async () => {
  const found = await rankedSlugs('seconda edizione serra', {
    edition: { title: 'Pane (II edizione)' },
    subject: { title: 'Una serra in città' },
    same: { summary: 'Lavori in serra.' },
    ...others,
  })
  expect(found[0]).toBe('subject')
})
