import { expect, it } from 'vitest'
import type { SortKey } from '#domain/query/types.ts'
import { ask, orderOf } from './ask.ts'
import type { Contract } from './contract.ts'

const ORDERS: [sort: SortKey | null, order: string[]][] = [
  [null, ['orto-due', 'orto', 'aut-academy', 'segni', 'ponte', 'guida', 'markup']],
  ['recenti', ['orto-due', 'orto', 'aut-academy', 'segni', 'ponte', 'guida', 'markup']],
  ['titolo', ['aut-academy', 'guida', 'orto-due', 'orto', 'markup', 'segni', 'ponte']],
  ['importo', ['segni', 'orto-due', 'ponte', 'orto', 'aut-academy', 'guida', 'markup']],
  ['completezza', ['orto-due', 'ponte', 'orto', 'segni', 'aut-academy', 'guida', 'markup']],
]

export const describeOrder = ({ engine }: Contract): void => {
  it.each(ORDERS)('orders by %s', async (sort, order) => {
    expect(orderOf(await engine().search(ask('', {}, { sort })))).toEqual(order)
  })

  it('puts a title that says it before a text that mentions it', async () => {
    expect(orderOf(await engine().search(ask('guida'))).at(0)).toBe('guida')
    expect(orderOf(await engine().search(ask('segni'))).at(0)).toBe('segni')
  })

  it('keeps an order that was asked for, also with words', async () => {
    const answer = await engine().search(ask('autismo', {}, { sort: 'titolo' }))
    expect(orderOf(answer)).toEqual(['aut-academy', 'orto-due', 'orto'])
  })

  it('cuts the same list into pages of any size', async () => {
    for (const q of ['', 'autismo OR legge']) {
      const whole = await engine().search(ask(q))
      for (const perPage of [1, 2, 3]) {
        const slugs: string[] = []
        for (let page = 1; page <= Math.ceil(whole.total / perPage); page++) {
          const answer = await engine().search(ask(q, {}, { page, perPage }))
          expect(answer.total).toBe(whole.total)
          slugs.push(...orderOf(answer))
        }
        expect(slugs).toEqual(orderOf(whole))
      }
    }
  })

  it('has an empty page behind the last', async () => {
    const answer = await engine().search(ask('', {}, { page: 50, perPage: 20 }))
    expect([answer.total, answer.hits]).toEqual([7, []])
  })
}
