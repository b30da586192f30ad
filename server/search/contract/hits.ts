import { expect, it } from 'vitest'
import type { EngineHit } from '../engine.ts'
import { ask, marked } from './ask.ts'
import { contractDocuments } from './collection.ts'
import type { Contract } from './contract.ts'

export const describeHits = ({ engine }: Contract): void => {
  const hit = async (q: string, slug: string): Promise<EngineHit> => {
    const found = (await engine().search(ask(q))).hits.find((one) => one.slug === slug)
    if (!found) throw new Error(`"${q}" does not find ${slug}`)
    return found
  }

  it('marks the reader’s words in the title, in their own form', async () => {
    expect(marked((await hit('ponti', 'ponte')).title)).toBe('Un [ponte] verso il lavoro')
  })

  it('gives every title letter by letter as it is', async () => {
    for (const { title, slug } of (await engine().search(ask(''))).hits) {
      const document = contractDocuments.find((one) => one.slug === slug)
      expect(title.map(({ text }) => text).join('')).toBe(document?.title)
    }
  })

  it('shows the passage that answers, and names its section', async () => {
    const { snippet } = await hit('trasporto', 'orto')
    expect(snippet?.section).toBe('obstacles')
    expect(marked(snippet?.text)).toBe('Il [trasporto] pubblico non arriva alla cascina.')
  })

  it('shows the beginning of the summary when the words stand elsewhere', async () => {
    const { snippet } = await hit('fondazione prato', 'orto-due')
    expect(snippet?.section).toBe('summary')
    expect(marked(snippet?.text)).toBe('Seconda edizione, con il tirocinio in serra.')
  })

  it('hands markup over as text, neither read nor escaped', async () => {
    const { title, snippet } = await hit('indagine', 'markup')
    expect(marked(title)).toBe('[Ricerca] <b>sui</b> "bisogni" & \'servizi\'')
    expect(marked(snippet?.text)).toContain('[Indagine] con <script>alert(1)</script>')
  })

  it('tells for each word where it was found and how', async () => {
    const { why } = await hit('subvedente giovane', 'ponte')
    expect(why).toContainEqual({
      field: 'summary',
      words: ['ciechi', 'ipovedenti'],
      because: 'synonym',
      typed: 'subvedente',
    })
    const ponti = await hit('ponti', 'ponte')
    expect(ponti.why).toEqual([
      { field: 'title', words: ['ponte'], because: 'form', typed: 'ponti' },
    ])
  })

  it('gives neither passage nor reasons when nothing was asked', async () => {
    for (const { snippet, why } of (await engine().search(ask(''))).hits) {
      expect([snippet, why]).toEqual([null, []])
    }
  })
}
