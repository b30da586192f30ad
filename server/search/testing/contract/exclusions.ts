import { describe, expect } from 'vitest'
import { ask, select } from './asking.ts'
import { INVENTED } from './collection.ts'
import type { Subject } from './subject.ts'

/** What the reader does not want, by a dash or in words, is taken away, said, and refused with one link. */
export const exclusionContract = ({ engine, behaves }: Subject): void => {
  describe('exclusions', () => {
    const facets = select({ ente: { values: [INVENTED] } })
    const search = (q: string) => engine().search(ask(q, { facets }))
    const found = async (q: string) => (await search(q)).hits.map(({ slug }) => slug).sort()

    const ROWS: [string, string[]][] = [
      ['disabilità tranne officina', ['sportello']],
      ['tirocini senza biblioteca', ['cucina']],
      ['tirocini eccetto la cucina', ['biblioteca']],
      ['tirocini, esclusa la cucina', ['biblioteca']],
      ['tirocini cucina esclusa', ['biblioteca']],
      ['tirocini a parte la cucina', ['biblioteca']],
      ['tirocini salvo cucina', ['biblioteca']],
      ['tirocini ma non in cucina', ['biblioteca']],
      ['tirocini non di cucina', ['biblioteca']],
      ['tirocini NOT cucina', ['biblioteca']],
      ['tirocini ad eccezione della cucina', ['biblioteca']],
      ['tirocini che non riguardano la cucina', ['biblioteca']],
      ['tirocini escludendo la cucina', ['biblioteca']],
      ['tirocini, niente cucina', ['biblioteca']],
      ['tirocini (no cucina)', ['biblioteca']],
      ['tirocini, quelli di cucina no', ['biblioteca']],
      ['tirocini, cucina a parte', ['biblioteca']],
      ['tirocini diversi da quelli in cucina', ['biblioteca']],
      ['tirocini ma non mi interessa la cucina', ['biblioteca']],
      ['tirocini né in cucina né in biblioteca', []],
      ['tirocini -cucina,biblioteca', []],
      ['tirocini non solo in cucina', ['biblioteca', 'cucina']],
      ['tirocini tranne la cucina e la biblioteca', []],
      ['tirocini tranne cucina, biblioteca', []],
      ['tirocini tranne "cucina di quartiere"', ['biblioteca']],
      ['tirocini tranne cuccina', ['biblioteca']],
      // Other names of the same are excluded, as they would have been found.
      ['tirocini senza ciechi', ['biblioteca']],
      ['cucina senza stage', []],
      ...['-', '‐', '‑', '–', '—', '−'].map((dash): [string, string[]] => [
        `tirocini ${dash}cucina`,
        ['biblioteca'],
      ]),
      // A place is where a project is, whether its texts name it or not.
      ['tirocini tranne Bresso', ['biblioteca']],
      // What is named before.
      ['tirocini, cucina non mi interessa', ['biblioteca']],
      // A dash takes the whole name that begins behind it.
      ['tirocini -disabilità visiva', ['biblioteca']],
      // A dash within a word or between spaces is none.
      ['alternanza scuola-lavoro', ['sartoria']],
      ['cucina – quartiere', ['cucina']],
      // Nothing is excluded by what names nothing.
      ['cucina tranne', ['cucina']],
      ['non solo cucina', ['cucina']],
      ['cucina senza imparare', ['cucina']],
    ]
    for (const [q, expected] of ROWS) {
      behaves(`${q} finds ${expected.join(', ') || 'nothing'}`, async () => {
        expect(await found(q)).toEqual(expected)
      })
    }

    behaves(
      'a name of the records or vocabularies that begins with such a word is text',
      async () => {
        const partner = await engine().search(ask('Senza Frontiere'))
        expect(partner.hits.map(({ slug }) => slug)).toEqual(['rencontrer-ii-edizione'])
        expect(partner.understanding.exclusions).toEqual([])
        const blind = await search('cucina per persone non vedenti')
        expect(blind.hits.map(({ slug }) => slug)).toEqual(['cucina'])
        expect(blind.understanding.exclusions).toEqual([])
      },
    )

    behaves('what was excluded is told, with the search that takes it as text', async () => {
      const { understanding } = await search('tirocini tranne la cucina e Bresso')
      expect(understanding.exclusions).toEqual([
        {
          typed: 'tranne la cucina e Bresso',
          excluded: ['cucina', 'Bresso'],
          added: expect.any(Array),
          asText: 'tirocini cucina e Bresso',
          without: 'tirocini',
        },
      ])
      const { exclusions } = (await search('tirocini –cucina orto')).understanding
      expect(exclusions).toMatchObject([
        { typed: '–cucina', asText: 'tirocini cucina orto', without: 'tirocini orto' },
      ])
    })

    behaves('with and without a word make the whole', async () => {
      for (const word of ['autismo', 'sordi', 'cooperative', 'Lecco', 'stage']) {
        const total = async (q: string) => (await engine().search(ask(q))).total
        const all = await engine().search(ask(''))
        const without = await total(`tranne ${word}`)
        expect(without, word).toBeGreaterThan(0)
        expect(without, word).toBeLessThan(all.total)
        const kept = (await engine().search(ask(`tranne ${word}`))).hits.map(({ slug }) => slug)
        const named = (await engine().search(ask(word, { exact: true }))).hits
        expect(
          named.filter(({ slug }) => kept.includes(slug)),
          word,
        ).toEqual([])
      }
    })
  })
}
