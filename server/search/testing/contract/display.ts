import { describe, expect } from 'vitest'
import type { Segment } from '#domain/schemas/search.ts'
import type { SectionKey } from '#domain/sections.ts'
import type { EngineHit, SearchDocument } from '../../engine.ts'
import { ask } from './asking.ts'
import { documents } from './collection.ts'
import type { Subject } from './subject.ts'

const QUESTIONS = [
  '',
  'lavoro',
  'persone con disabilità',
  '"dopo di noi" OR teatro',
  'formazoine',
  'sordi',
  'L.68/99',
  'aut',
]

const joined = (runs: readonly Segment[]) => runs.map(({ text }) => text).join('')
const marked = (runs: readonly Segment[]) => runs.filter(({ hit }) => hit).map(({ text }) => text)

const documentOf = ({ slug }: EngineHit): SearchDocument =>
  documents.find((document) => document.slug === slug)!

const sectionText = ({ summary, body }: SearchDocument, section: SectionKey) =>
  section === 'summary' ? summary : body.find((one) => one.section === section)!.text

/** Titles, passages and reasons: always the record's own words. */
export const displayContract = ({ engine, behaves }: Subject): void => {
  describe('display', () => {
    const hitOf = async (q: string, slug: string) => {
      const { hits } = await engine().search(ask(q))
      return hits.find((hit) => hit.slug === slug)!
    }

    for (const q of QUESTIONS) {
      behaves(
        `titles and passages are the text itself, cut into runs: ${q || '(none)'}`,
        async () => {
          const { hits } = await engine().search(ask(q))
          expect(hits).not.toEqual([])
          for (const hit of hits) {
            const document = documentOf(hit)
            expect(joined(hit.title)).toBe(document.title)
            if (hit.snippet === null) continue
            const { section, text } = hit.snippet
            const passage = joined(text).replace(/^… | …$/g, '')
            expect(sectionText(document, section)).toContain(passage)
            expect(text.every((run) => run.text !== '')).toBe(true)
          }
        },
      )
    }

    behaves('the words are marked in the form that the record has', async () => {
      const { title, snippet } = await hitOf('cucine tirocinio', 'cucina')
      expect(marked(title)).toEqual(['Cucina'])
      expect(snippet?.section).toBe('summary')
      expect(marked(snippet!.text)).toEqual(['Tirocini', 'cucina'])
    })

    behaves('an article bound to a word is not marked with it', async () => {
      const { snippet } = await hitOf("l'educatrice", 'officina')
      expect(marked(snippet!.text)).toEqual(['educatrice'])
    })

    behaves('a passage comes from the section that answers, and names it', async () => {
      const { snippet } = await hitOf('colleghi spazi', 'cucina')
      expect(snippet?.section).toBe('results')
      expect(marked(snippet!.text)).toEqual(['colleghi', 'spazi'])
    })

    behaves('a law is marked as the record writes it', async () => {
      const { snippet } = await hitOf('legge 68', 'officina')
      expect(snippet?.section).toBe('activities')
      expect(marked(snippet!.text)).toEqual(['L.68/99'])
    })

    behaves('a phrase is marked whole', async () => {
      const { title } = await hitOf('"cucina di quartiere"', 'cucina')
      expect(marked(title).join(' ')).toBe('Cucina di quartiere')
    })

    behaves('markup is handed over as text, neither read nor escaped', async () => {
      const { title, snippet } = await hitOf('speciali telaio', 'segni')
      expect(joined(title)).toBe('Caratteri <b>speciali</b> & "virgolette"')
      expect(marked(title)).toEqual(['speciali'])
      expect(joined(snippet!.text)).toBe('Telaio con <script>alert(1)</script> e 3 < 4.')
    })

    behaves('the summary introduces what the words find elsewhere', async () => {
      const { title, snippet } = await hitOf('sportello ascolto', 'sportello')
      expect(marked(title)).toEqual(['Sportello', 'ascolto'])
      expect(snippet?.section).toBe('summary')
      expect(marked(snippet!.text)).toEqual([])
    })

    behaves('without words there is nothing to mark, to show or to explain', async () => {
      const { title, snippet, why } = await hitOf('', 'cucina')
      expect(marked(title)).toEqual([])
      expect({ snippet, why }).toEqual({ snippet: null, why: [] })
    })

    behaves('no reason is given twice', async () => {
      const { hits } = await engine().search(ask('sordi'))
      for (const { slug, why } of hits) {
        const reasons = why.map(({ field, because, typed }) => `${field} ${because} ${typed}`)
        expect(reasons, slug).toEqual([...new Set(reasons)])
      }
    })

    const REASONS: [q: string, slug: string, because: string, word: string][] = [
      ['audiolibri', 'biblioteca', 'word', 'Audiolibri'],
      ['tirocinio', 'cucina', 'form', 'Tirocini'],
      ['tirocinio', 'biblioteca', 'synonym', 'stage'],
      ['bicicl', 'officina', 'prefix', 'biciclette'],
      ['audiolirbi', 'biblioteca', 'correction', 'Audiolibri'],
    ]
    for (const [q, slug, because, word] of REASONS) {
      behaves(`${slug} says that it answers ${q} by ${because}, with ${word}`, async () => {
        const { why } = await hitOf(q, slug)
        expect(why).toContainEqual(
          expect.objectContaining({ typed: q, because, words: expect.arrayContaining([word]) }),
        )
      })
    }
  })
}
