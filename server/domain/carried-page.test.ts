import { describe, expect, it } from 'vitest'
import {
  answer,
  everyContent,
  facets,
  page,
  queryWith,
  value,
} from '../../web/testing/sample-pages.ts'
import { carry, pageFrom } from './carried-page.ts'
import type { PageContent, PageData } from './pages.ts'
import { USUAL_SITE } from './site.ts'

/** Through the text that stands in a page, and back. */
const carried = (one: PageData, hits: string | null = null) =>
  pageFrom(JSON.parse(JSON.stringify(carry(one))), hits)

const withHits = (content: PageContent, hits: never[] | { drawn: string }): PageContent =>
  content.kind === 'results' ? { ...content, answer: { ...content.answer, hits } } : content

describe('what a page carries of its data', () => {
  it.each(everyContent.map((content) => [content.kind, content] as const))(
    'is all of a page of the kind "%s" but its results',
    (_kind, content) => {
      const drawn = { drawn: '<li>Ponte</li>' }
      expect(carried(page(content), drawn.drawn)).toEqual(page(withHits(content, drawn)))
    },
  )

  it('has no results where the page has none', () => {
    const empty: PageContent = {
      kind: 'results',
      query: queryWith({}),
      answer: answer({ hits: [], total: 0 }),
      problems: [],
      unnamed: 0,
    }
    expect(carried(page(empty))).toEqual(page(empty))
  })

  it('keeps what is chosen, the broader values, years and a site of its own', () => {
    const query = queryWith(
      {
        tema: { values: ['autismo', 'ausili'], all: true },
        anno: { values: ['2016-2020'], not: ['non-specificata'] },
      },
      { q: 'scuola', sort: 'titolo', page: 3 },
    )
    const counted = facets({
      tema: [
        value({ state: 'wanted' }),
        value({ value: 'ausili', label: 'ausili', state: 'wanted', parent: 'autismo', count: 0 }),
        value({ value: 'scuola', label: 'Scuola' }),
      ],
      anno: [
        value({ value: '2016', label: '2016' }),
        value({ value: 'non-specificata', label: 'Non specificato', state: 'excluded' }),
      ],
    }).map((one) =>
      one.key === 'tema' ? { ...one, all: true, distinct: 90, label: 'Theme' } : one,
    )
    const content: PageContent = {
      kind: 'results',
      query,
      answer: { ...answer({ facets: counted }), hits: { drawn: '' } },
      problems: [],
      unnamed: 2,
    }
    const site = { ...USUAL_SITE, institution: 'Un altro ente', phone: '02 1234' }
    const whole = page(content, { site, siteUrl: 'https://buoneprassi.example.it' })
    expect(carried(whole, '')).toEqual(whole)
  })

  it('is short: no name that the program knows, nothing that is as usual', () => {
    const results = everyContent.find(({ kind }) => kind === 'results')!
    const text = JSON.stringify(carry(page(results)))
    expect(text).not.toMatch(/Tipo di disabilità|institution|"hits"|"state"|"not"/)
  })
})
