import { describe, expect } from 'vitest'
import type { Segment } from '#domain/schemas/search.ts'
import { ask, select } from './asking.ts'
import type { Subject } from './subject.ts'

const joined = (runs: readonly Segment[]) => runs.map(({ text }) => text).join('')

/** What leads on: ways out of an empty answer, and completions of what is being typed. */
export const helpContract = ({ engine, behaves }: Subject): void => {
  describe('ways out of an empty answer', () => {
    const EMPTY = [
      ask('"cucina di sartoria" lavoro'),
      ask('cucina', { facets: select({ tema: { values: ['ricerca'] } }) }),
      ask('autismo', {
        facets: select({ anno: { values: ['1990'] }, tema: { values: ['autismo'] } }),
      }),
      ask('audiolibri biciclette', { exact: true }),
    ]
    for (const [i, query] of EMPTY.entries()) {
      behaves(`lead to as many projects as they say, most first: ${i + 1}`, async () => {
        expect((await engine().search(query)).total).toBe(0)
        const ways = await engine().waysOut(query)
        expect(ways).not.toEqual([])
        const totals = ways.map(({ total }) => total)
        expect(totals).toEqual(totals.toSorted((a, b) => b - a))
        for (const way of ways) {
          expect(way.total).toBeGreaterThan(0)
          expect((await engine().search(way.query)).total).toBe(way.total)
        }
      })
    }

    behaves('name the filter or the word that is left out', async () => {
      const facets = select({ tema: { values: ['ricerca'] } })
      const ways = await engine().waysOut(ask('cucina', { facets }))
      expect(ways).toContainEqual(
        expect.objectContaining({ kind: 'facet', facet: 'tema', value: 'ricerca' }),
      )
      const words = await engine().waysOut(ask('audiolibri biciclette', { exact: true }))
      expect(words.map((way) => way.kind === 'word' && way.word).sort()).toEqual([
        'audiolibri',
        'biciclette',
      ])
    })

    behaves('name what is excluded as such', async () => {
      const query = ask('biciclette -officina')
      expect((await engine().search(query)).total).toBe(0)
      const ways = await engine().waysOut(query)
      expect(ways).toContainEqual(
        expect.objectContaining({ kind: 'excluded', word: 'officina', total: 1 }),
      )
      expect(ways).toContainEqual(expect.objectContaining({ kind: 'word', word: 'biciclette' }))
    })
  })

  describe('suggestions', () => {
    behaves('a project by the beginning of a word of its title, marked', async () => {
      const suggestions = await engine().suggest('quart', 8)
      const project = suggestions.find((one) => one.kind === 'progetto')
      expect(project).toMatchObject({ id: 101, slug: 'cucina' })
      expect(joined(project!.label)).toBe('Cucina di quartiere')
      expect(project!.label.some(({ hit }) => hit)).toBe(true)
    })

    behaves('a project by single letters too, which words of its title begin with', async () => {
      const projects = async (text: string) =>
        (await engine().suggest(text, 20)).flatMap((one) =>
          one.kind === 'progetto' ? [one.slug] : [],
        )
      expect(await projects('q')).toEqual(['cucina'])
      expect(await projects('cucina q')).toEqual(['cucina'])
      expect(await projects('c d q')).toEqual(['cucina'])
      expect(await projects('cucina z')).toEqual([])
    })

    behaves('terms and organisations with as many projects as they lead to', async () => {
      for (const text of ['autis', 'mila', 'seme', 'anmil', 'impres', 'inserim']) {
        for (const one of await engine().suggest(text, 20)) {
          if (one.kind !== 'ente' && one.kind !== 'termine') continue
          const facet = one.kind === 'ente' ? 'ente' : one.facet
          const facets = select({ [facet]: { values: [one.value] } })
          expect((await engine().search(ask('', { facets }))).total, one.value).toBe(one.count)
          expect(one.count).toBeGreaterThan(0)
        }
      }
    })

    behaves('words completed, with as many projects as they lead to', async () => {
      const words = (await engine().suggest('bicic', 8)).filter((one) => one.kind === 'parola')
      expect(words.map(({ q }) => q)).toEqual(['biciclette'])
      for (const { q, count } of words) expect((await engine().search(ask(q))).total).toBe(count)
    })

    const searches = async (text: string) =>
      (await engine().suggest(text, 20)).filter((one) => one.kind === 'parola')

    behaves('searches that every project answers whole, with as many as they lead to', async () => {
      const texts =
        'legge 68|L.68|art. 1|ASL|inserimento l|cucina q|tirocini b|lavoro con la s|persone c'
      for (const text of texts.split('|')) {
        for (const { q, count } of await searches(text)) {
          const { total, understanding } = await engine().search(ask(q))
          expect(total, q).toBe(count)
          expect(understanding.partial, q).toBeNull()
        }
      }
      expect((await searches('audiolibri bicic')).map(({ q }) => q)).toEqual([])
    })

    behaves(
      'a law that projects cite, however it is typed and before its number is whole',
      async () => {
        for (const text of [
          'legge 68',
          'L.68',
          'l 68',
          'legge 6',
          '68/99',
          'legge n. 68 del 1999',
        ]) {
          expect(
            (await searches(text)).map(({ q }) => q),
            text,
          ).toEqual(['legge 68/99'])
        }
        expect((await searches('art. 1')).map(({ q }) => q)).toContain('articolo 14')
        expect(await searches('legge 69')).toEqual([])
        const [law] = await searches('officina legge 68')
        expect(law).toMatchObject({ q: 'officina legge 68/99', count: 1 })
      },
    )

    behaves('a year leads to what was running then', async () => {
      const [first] = await engine().suggest('2021', 8)
      expect(first).toMatchObject({ kind: 'termine', facet: 'attivo', value: '2021' })
      const facets = select({ attivo: { values: ['2021'] } })
      const { total } = await engine().search(ask('', { facets }))
      expect(first).toMatchObject({ count: total })
    })

    behaves('a number, a whole word and a mistyped one lead to what they find', async () => {
      const searches = async (text: string) =>
        (await engine().suggest(text, 20)).flatMap((one) => (one.kind === 'parola' ? [one.q] : []))
      expect(await searches('37')).toContain('37')
      expect(await searches('bicilcette')).toContain('biciclette')
    })

    behaves('what records say behind the words before comes first', async () => {
      const [first] = await searches('disability m')
      expect(first?.q).toBe('disability manager')
      // Its label is offered as the theme that it is.
      const found = await engine().suggest('disability m', 20)
      expect(found).toContainEqual(
        expect.objectContaining({ kind: 'termine', value: 'disability-management' }),
      )
      expect((await searches('disability m')).map(({ q }) => q)).not.toContain(
        'disability management',
      )
      expect((await searches('dissability man')).map(({ q }) => q)).toEqual(['disability manager'])
    })

    behaves('a typing error is mended for every kind', async () => {
      const kinds = async (text: string) =>
        new Set((await engine().suggest(text, 20)).map(({ kind }) => kind))
      expect(await kinds('autsimo')).toEqual(await kinds('autismo'))
    })

    behaves('a number leads to the law that has it', async () => {
      expect((await searches('68')).map(({ q }) => q)).toEqual(['legge 68/99'])
    })

    behaves('what may be left out, behind a dash of any kind or a word that excludes', async () => {
      const whole = (await engine().search(ask('autismo'))).total
      for (const ending of ['-', '−', '–', 'tranne', 'tranne ', 'senza ', 'escludendo ']) {
        const found = await engine().suggest(`autismo ${ending}`, 20)
        expect(found, ending).not.toEqual([])
        for (const one of found) {
          expect(one.kind).toBe('parola')
          if (one.kind !== 'parola') continue
          const { total, understanding } = await engine().search(ask(one.q))
          expect(total, one.q).toBe(one.count)
          expect(total, one.q).toBeLessThan(whole)
          expect(understanding.exclusions, one.q).toHaveLength(1)
        }
      }
      expect((await searches('autismo −mon')).map(({ q }) => q)).toContain('autismo −Monza')
    })

    behaves('the senses of an acronym', async () => {
      for (const text of ['ASL', 'asl', 'A.S.L.']) {
        const found = await searches(text)
        expect(
          found.map(({ q }) => q),
          text,
        ).toEqual(['alternanza', 'ATS'])
        expect(
          found.map(({ label }) => joined(label)),
          text,
        ).toEqual(['Alternanza scuola-lavoro', 'Azienda sanitaria'])
      }
    })

    behaves('a term by other forms of its names, and by its synonyms', async () => {
      for (const [text, facet, value] of [
        ['ciechi', 'disabilita', 'sensoriale-vista'],
        ['cieca', 'disabilita', 'sensoriale-vista'],
        ['blind', 'disabilita', 'sensoriale-vista'],
        ['alternanze', 'tema', 'alternanza'],
      ]) {
        const terms = (await engine().suggest(text!, 8)).filter((one) => one.kind === 'termine')
        expect(terms[0], text).toMatchObject({ facet, value })
      }
    })

    behaves('a term by its English name and with it, where pages are English', async () => {
      const first = async (text: string, language: 'it' | 'en') =>
        (await engine().suggest(text, 8, { language })).find((one) => one.kind === 'termine')
      const english = await first('hear', 'en')
      expect(english).toMatchObject({ facet: 'disabilita', value: 'sensoriale-udito' })
      expect(english?.label).toEqual([
        { text: 'Hearing', hit: true },
        { text: ' disability', hit: false },
      ])
      expect(await first('hear', 'it')).toBeUndefined()
      expect(joined((await first('udit', 'en'))?.label ?? [])).toBe('Hearing disability')
      expect(joined((await first('udit', 'it'))?.label ?? [])).toBe('Disabilità uditiva')
    })

    behaves('a term by another of its names', async () => {
      const suggestions = await engine().suggest('pcto', 8)
      expect(suggestions).toContainEqual(
        expect.objectContaining({ kind: 'termine', facet: 'tema', value: 'alternanza' }),
      )
    })

    behaves('never more than were asked for', async () => {
      for (const limit of [0, 1, 3, 8]) {
        expect((await engine().suggest('a', limit)).length).toBeLessThanOrEqual(limit)
      }
    })

    for (const text of ['', ' ', '"', '-', '%', '🙂', '\u0000']) {
      behaves(`nothing for ${JSON.stringify(text)}`, async () => {
        expect(await engine().suggest(text, 8)).toEqual([])
      })
    }
  })
}
