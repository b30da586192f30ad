import { describe, expect } from 'vitest'
import { ask, select } from './asking.ts'
import { INVENTED } from './collection.ts'
import type { Subject } from './subject.ts'

/** Times and amounts in words are filters that the reader can take off; numbers are compared as numbers. */
export const limitContract = ({ engine, behaves }: Subject): void => {
  describe('times and amounts in words', () => {
    const facets = select({ ente: { values: [INVENTED] } })
    const found = async (q: string, invented = true) => {
      const { hits } = await engine().search(ask(q, invented ? { facets } : {}))
      return hits.map(({ slug }) => slug).sort()
    }

    const ROWS: [string, string[]][] = [
      ['progetti prima del 2018', ['cucina']],
      ['cosa è stato fatto nel 2018', ['officina', 'sartoria']],
      ['alternanza nel 2018', ['sartoria']],
      ['alternanza nel 2016', []],
      ['tra il 2016 e il 2018', ['cucina', 'officina', 'sartoria']],
      ['progetti dopo il 2018', ['ambulatorio']],
      [
        'progetti tranne quelli del 2018',
        ['ambulatorio', 'biblioteca', 'cucina', 'segni', 'sportello'],
      ],
      ['progetti sotto i 10.000 euro', ['biblioteca', 'cucina']],
      ['alternanza oltre centomila euro', ['sartoria']],
      ['alternanza meno di 100 mila euro', []],
      ['circa 5.000 euro', ['cucina']],
      ['importo < 10000', ['biblioteca', 'cucina']],
      ['alternanza nel 2016 o nel 2018', ['sartoria']],
      ['nel 1990 oppure prima del 2018', ['cucina']],
      ['progetti non prima del 2019', ['ambulatorio']],
      ['prima della pandemia', ['ambulatorio', 'cucina', 'officina', 'sartoria']],
    ]
    for (const [q, expected] of ROWS) {
      behaves(`${q} finds ${expected.join(', ') || 'nothing'}`, async () => {
        expect(await found(q)).toEqual(expected)
      })
    }

    behaves('what a project does not say is a filter, too', async () => {
      for (const [q, facet] of [
        ['progetti senza importo', 'importo'],
        ['progetti senza data', 'attivo'],
      ] as const) {
        const values = ['non-specificata']
        const filtered = await engine().search(ask('', { facets: select({ [facet]: { values } }) }))
        const asked = await engine().search(ask(q))
        expect(asked.total, q).toBe(filtered.total)
        expect(asked.understanding.filters).toMatchObject([{ facet, label: 'non indicato' }])
      }
    })

    behaves(
      'a count is any number that fits, in figures or letters, of what is counted',
      async () => {
        const slugs = async (q: string) => await found(q, false)
        expect(await slugs('da 10 a 16 persone')).toContain(
          'disabilita-visiva-e-opportunita-lavorative-cultura-metodo-e-tecnologia',
        )
        expect(await slugs('da 16 a 20 persone')).not.toContain(
          'disabilita-visiva-e-opportunita-lavorative-cultura-metodo-e-tecnologia',
        )
        expect(await slugs('almeno 30 tutor')).toContain('road-rete-occupazione-aiuto-disabili')
        expect(await slugs('meno di 30 tutor')).not.toContain(
          'road-rete-occupazione-aiuto-disabili',
        )
      },
    )

    behaves('a project that ran 2020 to 2022 is found in 2021', async () => {
      expect(await found('alternanza nel 2021', false)).toContain(
        'progetto-bridge-un-ponte-per-l-inclusione',
      )
    })

    behaves('what was read is told, with the search that takes it as words', async () => {
      const { understanding } = await engine().search(ask('alternanza dopo il 2016 a Milano'))
      expect(understanding.filters).toEqual([
        {
          typed: 'dopo il 2016',
          facet: 'attivo',
          value: '2017-',
          label: 'dal 2017',
          not: false,
          asText: 'alternanza 2016 a Milano',
          without: 'alternanza a Milano',
        },
      ])
      const { years } = (await engine().search(ask('alternanza 2016'))).understanding
      expect(years).toEqual([{ typed: '2016', q: 'alternanza nel 2016' }])
    })

    behaves('what is offered as words is not read as a time or an amount again', async () => {
      for (const q of ['dopo il 2016', 'da ottobre 2024', 'negli ultimi tre anni', '2017/18']) {
        const { filters } = (await engine().search(ask(`cucina ${q}`))).understanding
        const again = await engine().search(ask(filters[0]!.asText))
        expect(again.understanding.filters, q).toEqual([])
      }
    })

    behaves('they take away like filters, from totals, counts and all ids', async () => {
      const read = await engine().search(ask('lavoro dal 2017 al 2018'))
      const asked = ask('lavoro', { facets: select({ attivo: { values: ['2017-2018'] } }) })
      const chosen = await engine().search(asked)
      expect(read.total).toBe(chosen.total)
      expect(read.facets.tema).toEqual(chosen.facets.tema)
      const { ids } = await engine().ids(ask('lavoro dal 2017 al 2018'))
      expect(ids).toHaveLength(read.total)
    })

    behaves('a number in letters and in figures is one', async () => {
      for (const [one, other] of [
        ['15 persone prese in carico', 'quindici persone prese in carico'],
        ['37 tutor', 'trentasette tutor'],
        ['60.000 euro', '60 mila euro'],
      ] as const) {
        const hits = await found(one, false)
        expect(hits.length, one).toBeGreaterThan(0)
        expect(await found(other, false), other).toEqual(hits)
      }
      expect(await found('tutor 3', false)).not.toEqual(await found('tutor 37', false))
    })
  })
}
