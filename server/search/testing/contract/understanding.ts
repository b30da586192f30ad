import { describe, expect } from 'vitest'
import { ask } from './asking.ts'
import type { Subject } from './subject.ts'

/** What was made of the reader's words is told, so that it can be refused. */
export const understandingContract = ({ engine, behaves }: Subject): void => {
  describe('understanding', () => {
    const understanding = async (q: string, exact = false) =>
      (await engine().search(ask(q, { exact }))).understanding

    behaves('a correction is told with the word used', async () => {
      const { corrections } = await understanding('bibloteca')
      expect(corrections).toEqual([{ typed: 'bibloteca', used: ['Biblioteca'] }].map(lowered))
    })

    behaves('a mistyped word of the asking finds what the right one finds', async () => {
      for (const [typed, right] of [
        ['disabiltà', 'disabilità'],
        ['dissabili', 'disabili'],
        ['progeto', 'progetto'],
        ['personne disabili', 'persone disabili'],
        ['persone con disabiltà', 'persone con disabilità'],
        ['disabiltà visiva', 'disabilità visiva'],
      ] as const) {
        const answer = await engine().search(ask(typed))
        const wanted = await engine().search(ask(right))
        expect(wanted.total, right).toBeGreaterThan(0)
        expect(answer.total, typed).toBe(wanted.total)
        expect(answer.understanding.corrections, typed).toHaveLength(1)
        expect(answer.understanding.ignored, typed).toEqual(wanted.understanding.ignored)
      }
    })

    behaves('a municipality by the short name that only it has, and from however far', async () => {
      for (const typed of ['San Donato', 'Cologno', 'Legnano', 'Abbiategrasso', 'Magenta']) {
        const { total, understanding } = await engine().search(ask(typed))
        expect(total, typed).toBeGreaterThan(0)
        const [only] = understanding.expansions
        expect(
          only?.added.every(({ kind }) => kind === 'nearby'),
          typed,
        ).toBe(true)
      }
      // Two begin so.
      expect((await engine().search(ask('Trezzano'))).total).toBe(0)
    })

    behaves('a word that no record has leads to what the glossary explains with it', async () => {
      const { total, understanding } = await engine().search(ask('spostamenti'))
      const dote = await engine().search(ask('dote PCTO'))
      expect(total).toBe(dote.total)
      expect(total).toBeGreaterThan(0)
      expect(understanding.expansions).toEqual([
        {
          typed: 'spostamenti',
          added: [
            {
              kind: 'related',
              text: 'Dote PCTO',
              source: 'glossario',
              because: expect.stringContaining('spostamenti'),
            },
          ],
        },
      ])
      // Beside something that records have it is left out, as before, and told.
      const beside = (await engine().search(ask('cucina spostamenti'))).understanding
      expect(beside.ignored).toEqual(['spostamenti'])
      expect(beside.expansions.map(({ typed }) => typed)).not.toContain('spostamenti')
      expect((await engine().search(ask('spostamenti', { exact: true }))).total).toBe(0)
    })

    behaves(
      'a slip that leaves the stem is told too, and a foreign or another form is none',
      async () => {
        const { corrections } = await understanding('tirocino')
        expect(corrections).toEqual([{ typed: 'tirocino', used: ['tirocinio'] }])
        expect((await understanding('tirocini')).corrections).toEqual([])
        expect((await understanding('audioleso')).corrections).toEqual([])
      },
    )

    behaves('a short name is not drawn to a place', async () => {
      const { total, understanding } = await engine().search(ask('Lodz'))
      expect(understanding.corrections).toEqual([])
      expect(total).toBe(0)
    })

    behaves('a place without a project leads to its zone, and one elsewhere is told', async () => {
      const near = await engine().search(ask('Cusano Milanino'))
      expect(near.hits.map(({ slug }) => slug)).toContain(
        'aut-academy-l-accademia-formativa-di-pizzaut-i-edizione',
      )
      expect(near.understanding.expansions).toContainEqual({
        typed: 'Cusano Milanino',
        added: [{ kind: 'nearby', text: 'Zona Nord Milano' }],
      })
      const shortened = await engine().search(ask('Sesto S. Giovanni'))
      const long = await engine().search(ask('Sesto San Giovanni'))
      expect(long.total).toBeGreaterThan(0)
      expect(shortened.total).toBe(long.total)
      const away = await engine().search(ask('cucina Napoli'))
      expect(away.total).toBe(0)
      expect(away.understanding.elsewhere).toEqual(['Napoli'])
    })

    behaves('a verb, its forms and its action find each other', async () => {
      const slugs = async (q: string) =>
        (await engine().search(ask(q))).hits.map(({ slug }) => slug).sort()
      expect(await slugs('simulare impresa')).toContain(
        'aut-academy-l-accademia-formativa-di-pizzaut-i-edizione',
      )
      expect(await slugs('descrizione colleghi')).toContain('cucina')
      expect((await engine().search(ask('simulare', { exact: true }))).total).toBe(0)
    })

    behaves('a word shorter than four letters is taken as it is', async () => {
      expect((await understanding('agi')).corrections).toEqual([])
    })

    behaves('one error is forgiven from four letters, two only from eight', async () => {
      expect((await understanding('cucinna')).corrections).toHaveLength(1)
      expect((await understanding('cucxxna')).corrections).toEqual([])
      expect((await understanding('biblxxteca')).corrections).toHaveLength(1)
    })

    behaves('a word that records have is never corrected', async () => {
      for (const word of ['ago', 'cucina', 'volontari', 'audiolibri']) {
        expect((await understanding(word)).corrections, word).toEqual([])
      }
    })

    behaves('added synonyms are named', async () => {
      const { expansions } = await understanding('stage')
      expect(expansions).toHaveLength(1)
      expect(expansions[0]).toMatchObject({ typed: 'stage' })
      expect(expansions[0]!.added).toContainEqual({ kind: 'name', text: 'tirocinio' })
    })

    behaves('words of another time are searched and not repeated', async () => {
      const { expansions } = await understanding('disabilità visiva')
      expect(expansions.flatMap(({ added }) => added).join(' ')).not.toMatch(/minorat/)
    })

    behaves('what was added to a word of the asking alone is named, and refused', async () => {
      for (const q of ['disabili', 'handicap', 'handicappati']) {
        const { expansions } = await understanding(q)
        expect(expansions, q).toMatchObject([{ typed: q }])
        const added = JSON.stringify(expansions[0]!.added)
        expect(added, q).toMatch(/person[ae] con disabilità/i)
        expect(added, q).not.toMatch(/handicap|invalid/)
        expect((await understanding(q, true)).expansions, q).toEqual([])
      }
    })

    behaves('an acronym with several senses asks which one is meant', async () => {
      const { ambiguous } = await understanding('corsi ASL')
      expect(ambiguous).toEqual([
        {
          typed: 'ASL',
          senses: [
            { label: 'Alternanza scuola-lavoro', q: 'corsi alternanza' },
            { label: 'Azienda sanitaria', q: 'corsi ATS' },
          ],
        },
      ])
    })

    behaves('a sense takes the place of the whole acronym, its dots included', async () => {
      for (const [q, wanted] of [
        ['A.S.L.', 'alternanza'],
        ['corsi A.S.L. e scuola', 'corsi alternanza e scuola'],
        ['corsi A. S. L.', 'corsi alternanza'],
        ['corsi a.s.l', 'corsi alternanza'],
        ['corsi ASL.', 'corsi alternanza.'],
      ] as const) {
        const { ambiguous } = await understanding(q)
        expect(ambiguous[0]?.senses[0]?.q, q).toBe(wanted)
      }
    })

    behaves('words that no project has are named, and common ones are not', async () => {
      const { ignored } = await understanding('la cucina di quartiere spaziale')
      expect(ignored).toEqual(['spaziale'])
    })

    behaves('with "solo le mie parole" nothing is added and nothing changed', async () => {
      for (const q of ['bibloteca', 'stage', 'corsi ASL', 'bicicl']) {
        expect(await understanding(q, true), q).toMatchObject({
          corrections: [],
          expansions: [],
          ambiguous: [],
          exact: true,
        })
      }
    })

    behaves('what no project answers whole says how much it answers', async () => {
      const query = ask('audiolibri biciclette')
      const answer = await engine().search(query)
      expect(answer.hits.map(({ slug }) => slug).sort()).toEqual(['biblioteca', 'officina'])
      expect(answer.understanding.partial).toEqual({ atLeast: 1, of: 2 })
      const exactly = await engine().search({ ...query, exact: true })
      expect(exactly).toMatchObject({ total: 0, understanding: { partial: null } })
    })

    behaves('a single project with all of three things is the only hit', async () => {
      const answer = await engine().search(ask('quartiere cucina tirocinio'))
      expect(answer).toMatchObject({
        total: 1,
        hits: [{ slug: 'cucina' }],
        understanding: { partial: null },
      })
    })

    behaves('where a place is asked for, nothing comes in without it', async () => {
      const { hits, understanding } = await engine().search(ask('informatica giardinaggio Monza'))
      expect(hits).toHaveLength(1)
      expect(understanding.partial).toBeNull()
    })
  })
}

/** Which of its spellings a corrected word is shown in is up to the records. */
const lowered = ({ typed, used }: { typed: string; used: string[] }) => ({
  typed,
  used: used.map((word) => expect.stringMatching(new RegExp(`^${word}$`, 'i'))),
})
