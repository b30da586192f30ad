import { describe, expect } from 'vitest'
import { labelKey } from '#domain/text/fold.ts'
import type { EngineHit, SearchDocument } from '../../engine.ts'
import { ask } from './asking.ts'
import { documents } from './collection.ts'
import type { Subject } from './subject.ts'

const documentOf = ({ slug }: EngineHit): SearchDocument =>
  documents.find((document) => document.slug === slug)!

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const newest = (a: SearchDocument, b: SearchDocument) => byText(b.date, a.date) || a.id - b.id

/** Each order as a comparison; every one ends in the newest, then in the id. */
const ORDERS = {
  recenti: newest,
  titolo: (a, b) => byText(labelKey(a.title), labelKey(b.title)) || newest(a, b),
  importo: (a, b) => (b.fundingEur ?? -1) - (a.fundingEur ?? -1) || newest(a, b),
  completezza: (a, b) => b.completeness - a.completeness || newest(a, b),
} satisfies Record<string, (a: SearchDocument, b: SearchDocument) => number>

/** Sorting and paging. */
export const orderContract = ({ engine, behaves }: Subject): void => {
  describe('order and pages', () => {
    for (const [name, compare] of Object.entries(ORDERS)) {
      const sort = name as keyof typeof ORDERS
      behaves(`sorted by ${sort}`, async () => {
        const { hits } = await engine().search(ask('', { sort }))
        const sorted = documents.toSorted(compare)
        expect(hits.map(({ slug }) => slug)).toEqual(sorted.map(({ slug }) => slug))
      })

      behaves(`the pages sorted by ${sort}, one behind the other, are the whole list`, async () => {
        const whole = await engine().search(ask('lavoro', { sort }))
        const slugs: string[] = []
        for (let page = 1; page <= Math.ceil(whole.total / 4); page++) {
          const answer = await engine().search(ask('lavoro', { sort, page, perPage: 4 }))
          expect(answer.total).toBe(whole.total)
          expect(answer.facets).toEqual(whole.facets)
          slugs.push(...answer.hits.map(({ slug }) => slug))
        }
        expect(slugs).toEqual(whole.hits.map(({ slug }) => slug))
      })
    }

    behaves('without words the newest come first', async () => {
      const { hits } = await engine().search(ask(''))
      expect(documentOf(hits[0]!).date).toBe(
        documents
          .map(({ date }) => date)
          .sort()
          .at(-1),
      )
    })

    behaves('a record that says the whole text comes first, and on one page only', async () => {
      const text = 'un modello di rete'
      const saying = documents.filter(({ summary }) => summary.includes(text))
      expect(saying).toHaveLength(1)
      const whole = await engine().search(ask(text))
      expect(whole.total).toBeGreaterThan(1)
      expect(whole.hits[0]!.slug).toBe(saying[0]!.slug)
      const slugs: string[] = []
      for (let page = 1; page <= whole.total; page++) {
        const { hits, total } = await engine().search(ask(text, { page, perPage: 1 }))
        expect(total).toBe(whole.total)
        slugs.push(...hits.map(({ slug }) => slug))
      }
      expect(slugs).toEqual(whole.hits.map(({ slug }) => slug))
      const { ids } = await engine().ids(ask(text))
      expect(ids).toEqual(whole.hits.map(({ id }) => id))
    })

    behaves('the pages by relevance hold every hit once', async () => {
      const whole = await engine().search(ask('lavoro'))
      const slugs: string[] = []
      for (let page = 1; page <= Math.ceil(whole.total / 3); page++) {
        const { hits } = await engine().search(ask('lavoro', { page, perPage: 3 }))
        slugs.push(...hits.map(({ slug }) => slug))
      }
      expect(slugs).toEqual(whole.hits.map(({ slug }) => slug))
      expect(new Set(slugs).size).toBe(whole.total)
    })

    behaves('a page behind the last is empty, and still counts', async () => {
      const whole = await engine().search(ask('lavoro'))
      const behind = await engine().search(ask('lavoro', { page: 50, perPage: 20 }))
      expect(behind).toMatchObject({ total: whole.total, hits: [], facets: whole.facets })
      expect(whole.total).toBeGreaterThan(0)
    })

    behaves('what the title says comes before what the text says', async () => {
      const { hits } = await engine().search(ask('Supported Employment'))
      expect(hits[0]?.slug).toBe('supported-employment-lecco')
    })
  })
}
