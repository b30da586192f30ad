import { describe, expect, it, test } from 'vitest'
import type { PageContent } from '#domain/pages.ts'
import type { FacetAnswer } from '#domain/schemas/search.ts'
import { USUAL_SITE } from '#domain/site.ts'
import { render } from './server.tsx'
import {
  answer,
  card,
  everyContent,
  facets,
  page,
  project,
  query,
  queryWith,
  value,
} from './testing/sample-pages.ts'

const bodyOf = (content: PageContent) => render(page(content)).body

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length

const HOSTILE = '<script>alert("x")</script>'

describe('every page', () => {
  it.each(everyContent)('$kind: one heading, one main, no inline style', (content) => {
    const { body } = render(page(content))
    expect(count(body, /<h1[\s>]/g)).toBe(1)
    expect(count(body, /<main[\s>]/g)).toBe(1)
    expect(body).not.toMatch(/\sstyle=/)
    expect(body).not.toMatch(/\son[a-z]+=/)
  })

  it.each(everyContent)(
    '$kind: ids are unique and every label and reference has its target',
    (content) => {
      const { body } = render(page(content))
      const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const references = [...body.matchAll(/\s(?:for|aria-labelledby|form)="([^"]*)"/g)]
      for (const [, id] of references) expect(ids).toContain(id)
    },
  )

  it.each(everyContent)('$kind: headings never skip a level', (content) => {
    const levels = [...render(page(content)).body.matchAll(/<h([1-6])[\s>]/g)].map((m) =>
      Number(m[1]),
    )
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
  })

  it('has a title and says whether it may be indexed', () => {
    const home = render(page(everyContent[0] as PageContent, { siteUrl: 'https://example.it' }))
    expect(home.head).toContain('<title>Banca dati delle buone prassi')
    expect(home.head).toContain('<link rel="canonical" href="https://example.it/"')
    expect(home.head).not.toContain('noindex')
    const search = page({
      kind: 'results',
      query: query({ q: 'autismo' }),
      answer: answer(),
      problems: [],
      unnamed: 0,
    })
    expect(render(search).head).toContain('noindex')
  })
})

describe('what comes from outside is text, never markup', () => {
  it('in a record', () => {
    const { head, body } = render(
      page({
        kind: 'project',
        project: project({
          title: HOSTILE,
          sections: { ...project().sections, summary: HOSTILE, results: HOSTILE },
          sources: [{ title: HOSTILE, url: 'https://example.it/' }],
        }),
        related: [
          { project: card({ title: HOSTILE }), reasons: [{ kind: 'same-call', call: HOSTILE }] },
        ],
      }),
    )
    expect(head + body).not.toContain('<script>')
    expect(body).toContain('&lt;script')
  })

  it('in a search and its answer', () => {
    const { head, body } = render(
      page({
        kind: 'results',
        query: query({ q: HOSTILE }),
        answer: answer({
          hits: [
            {
              project: card({ title: HOSTILE }),
              title: [{ text: HOSTILE, hit: true }],
              snippet: {
                section: 'results',
                label: HOSTILE,
                text: [{ text: HOSTILE, hit: false }],
              },
              why: [{ field: 'title', words: [HOSTILE], because: 'word', typed: HOSTILE }],
            },
          ],
        }),
        problems: [{ parameter: 'tema', value: HOSTILE, reason: 'unknown-value' }],
        unnamed: 0,
      }),
    )
    expect(head + body).not.toContain('<script>')
    expect(body).toContain('<mark>&lt;script')
  })
})

test('a page that is gone says why, as text', () => {
  const gone = (reason: string | null) => bodyOf({ kind: 'gone', requestId: null, reason })
  expect(gone('È un doppione.')).toContain('Il motivo: È un doppione.')
  expect(gone(HOSTILE)).not.toContain('<script>')
  expect(gone(null)).not.toContain('Il motivo')
})

describe('the page of one facet', () => {
  const lead = (total: number) =>
    bodyOf({
      kind: 'facet',
      facet: 'tema',
      query: query({ q: 'x' }),
      answer: facets({ tema: [value({ count: total })] })[1] as FacetAnswer,
      total,
      page: 1,
      pages: 1,
    })

  it('says how many projects the search has, or leads back to where there are some', () => {
    expect(lead(4)).toContain('La tua ricerca ha 4 progetti.')
    expect(lead(0)).toContain('La tua ricerca non trova progetti')
    expect(lead(0)).toMatch(/href="\/progetti\?q=x"[^>]*>Torna ai risultati/)
  })
})

describe('the project page', () => {
  it('tells what came of it before how it was done, and all gaps in one sentence', () => {
    const told = { summary: 'Breve.', activities: 'Corsi.', results: 'Tre assunzioni.' }
    const { sections } = project()
    const body = bodyOf({
      kind: 'project',
      project: project({ sections: { ...sections, ...told } }),
      related: [],
    })
    const at = (text: string) => body.indexOf(text)
    expect(at('Breve.')).toBeLessThan(at('Tre assunzioni.'))
    expect(at('Tre assunzioni.')).toBeLessThan(at('Corsi.'))
    expect(body).toContain('Le fonti non dicono: da dove si è partiti')
    expect(body).toMatch(/Le fonti non dicono: (?![^<]*risultati)[^<]*capofila/)
    expect(body).not.toContain('non indicato')
  })

  it('has a text in plain words before all others, line by line; without one nothing is missing', () => {
    const { sections } = project()
    const easy = 'Marta lavora.\nUn tutor la aiuta.'
    const bodyWith = (easyToRead: string | null) =>
      bodyOf({
        kind: 'project',
        project: project({ sections: { ...sections, results: 'Tre assunzioni.', easyToRead } }),
        related: [],
      })
    const body = bodyWith(easy)
    expect(body).toMatch(/<h2 id="easyToRead">In parole semplici<\/h2>/)
    expect(body).toContain(`class="prose--lines">${easy}</p>`)
    expect(body.indexOf(easy)).toBeLessThan(body.indexOf('Tre assunzioni.'))
    expect(bodyWith(null)).not.toMatch(/parole semplici/i)
  })

  it('repeats the words of the source only where they say more than the values', () => {
    const milan = [{ id: 'milano', label: 'Comune di Milano' }]
    const body = bodyOf({
      kind: 'project',
      project: project({ territories: milan, territoriesWording: ['Milano', 'Nord Milano'] }),
      related: [],
    })
    expect(body).toContain('«Nord Milano»')
    expect(body).not.toContain('«Milano»')
  })

  it('names a page of the site that this one replaced, and does not lead there', () => {
    const url = 'https://www.buoneprassiemergo.it/doku.php?id=progetti:ponte'
    const sources = [{ title: 'Scheda del progetto', url }]
    const body = bodyOf({ kind: 'project', project: project({ sources }), related: [] })
    expect(body).toContain('Scheda del progetto')
    expect(body).not.toContain('href="https://www.buoneprassiemergo.it')
  })

  it('can be quoted with version, day and address, and reported where somebody listens', () => {
    const content: PageContent = { kind: 'project', project: project(), related: [] }
    const site = {
      ...USUAL_SITE,
      feedbackEmail: 'segnalazioni@example.it',
      pec: 'ente@pec.example.it',
    }
    const { body } = render(page(content, { siteUrl: 'https://example.it', site }))
    expect(body).toMatch(
      /«Ponte», Banca dati[^<]*versione \d+ del [^<]*https:\/\/example.it\/progetti\/ponte/,
    )
    expect(body).toContain('href="mailto:segnalazioni@example.it?subject=')
    expect(body).toContain('href="mailto:ente@pec.example.it"')
    const general = { ...USUAL_SITE, email: 'ente@example.it' }
    expect(render(page(content, { site: general })).body).toContain(
      'href="mailto:ente@example.it?subject=Segnalazione',
    )
    const silent = render(page(content)).body
    expect(silent).not.toContain('mailto:')
    expect(silent).not.toContain('PEC')
  })

  it('leads from its values to their pages, or back into the search', () => {
    const body = bodyOf({
      kind: 'project',
      project: project({
        year: 2017,
        disabilities: [{ id: 'autismo', label: 'Autismo' }],
        lead: { id: 'galdus', label: 'Galdus', kind: null, note: null },
      }),
      related: [],
    })
    expect(body).toContain('href="/disabilita/autismo"')
    expect(body).toContain('href="/progetti?anno=2017"')
    expect(body).toContain('href="/enti/galdus"')
  })

  it('offers what a call funded as a search, in figures and as files', () => {
    const call = everyContent.find(({ kind }) => kind === 'call') as PageContent
    const body = bodyOf(call)
    expect(body).toContain('href="/progetti?avviso=avviso-di-prova"')
    expect(body).toContain('href="/progetti/cifre?avviso=avviso-di-prova"')
    expect(body).toContain('href="/api/projects.csv?avviso=avviso-di-prova"')
  })

  it('leads from a former version to no organisation: today’s records may name it no more', () => {
    const lead = { id: 'galdus', label: 'Galdus', kind: null, note: null }
    const versionIn = (current: number) =>
      bodyOf({
        kind: 'version',
        project: project({ version: 2, lead }),
        before: null,
        current,
        previous: null,
        next: null,
      })
    expect(versionIn(2)).toContain('href="/enti/galdus"')
    expect(versionIn(3)).toContain('Galdus')
    expect(versionIn(3)).not.toContain('href="/enti/galdus"')
  })

  it('says how it is known to be concluded, and why a project is related', () => {
    const body = bodyOf({
      kind: 'project',
      project: project(),
      related: [{ project: card(), reasons: [{ kind: 'same-initiative' }] }],
    })
    expect(body).toContain('Periodo di attuazione terminato')
    expect(body).toContain('Altra edizione della stessa iniziativa')
  })
})

describe('the results page without a script', () => {
  const results = (content: Partial<Extract<PageContent, { kind: 'results' }>>) =>
    bodyOf({
      kind: 'results',
      query: query(),
      answer: answer(),
      problems: [],
      unnamed: 0,
      ...content,
    })

  it('has a form with boxes that are ticked as the search is, and a button', () => {
    const body = results({
      query: queryWith({ tema: { values: ['autismo'] } }),
      answer: answer({ facets: facets({ tema: [value({ state: 'wanted' })] }) }),
    })
    expect(body).toMatch(/<input[^>]*name="tema"[^>]*value="autismo"[^>]*checked/)
    expect(body).toMatch(/<button[^>]*type="submit"[^>]*form="ricerca"[^>]*>Applica/)
  })

  it('carries along what no field shows', () => {
    const body = results({
      query: queryWith(
        { ente: { values: ['ignoto'] }, tema: { not: ['autismo'] } },
        { exact: true },
      ),
      answer: answer({ facets: facets({ tema: [value({ state: 'excluded' })] }) }),
    })
    expect(body).toContain('<input type="hidden" name="ente" value="ignoto"')
    expect(body).toContain('<input type="hidden" name="tema_escludi" value="autismo"')
    expect(body).toContain('<input type="hidden" name="parole" value="esatte"')
  })

  it('greys what would leave nothing, and offers no exclusion of it', () => {
    const body = results({
      answer: answer({ facets: facets({ tema: [value({ count: 0 })] }) }),
    })
    expect(body).toMatch(/<input[^>]*value="autismo"[^>]*aria-disabled="true"/)
    expect(body).not.toContain('tema_escludi')
  })

  it('lets corrections and synonyms be refused in one click', () => {
    const body = results({
      query: query({ q: 'autsimo' }),
      answer: answer({
        understanding: {
          ...answer().understanding,
          corrections: [{ typed: 'autsimo', used: ['autismo'] }],
        },
      }),
    })
    expect(body).toContain('Non abbiamo trovato «autsimo»: abbiamo cercato «autismo».')
    expect(body).toContain('href="/progetti?q=autsimo&amp;parole=esatte"')
  })

  it('says when not every project answers everything that was asked', () => {
    const partial = { atLeast: 2, of: 3 }
    const body = results({
      query: query({ q: 'a b c' }),
      answer: answer({ understanding: { ...answer().understanding, partial } }),
    })
    expect(body).toContain(
      'Hai cercato 3 cose: ognuno di questi progetti ne contiene almeno 2, non sempre tutte.',
    )
  })

  it('offers the ways out of an empty answer', () => {
    const body = results({
      answer: answer({
        total: 0,
        pages: 0,
        hits: [],
        waysOut: [{ kind: 'without-word', word: 'zzz', total: 3, link: '?q=autismo' }],
      }),
    })
    expect(body).toContain('Nessun progetto trovato')
    expect(body).toMatch(/href="\/progetti\?q=autismo".*Senza la parola «zzz».*3 progetti/)
  })

  it('names what of a link was not understood', () => {
    const body = results({
      problems: [{ parameter: 'tema', value: 'boh', reason: 'unknown-value' }],
      unnamed: 0,
    })
    expect(body).toContain('Tema: «boh» non è fra le voci che conosciamo')
  })

  it('names each hit’s section and marks the words', () => {
    const body = results({
      answer: answer({
        hits: [
          {
            project: card(),
            title: [{ text: 'Ponte', hit: true }],
            snippet: {
              section: 'results',
              label: 'Risultati e impatto',
              text: [{ text: 'assunti', hit: true }],
            },
            why: [{ field: 'body', words: ['assunti'], because: 'form', typed: 'assunto' }],
          },
        ],
      }),
    })
    expect(body).toContain('Da «Risultati»')
    expect(body).toContain('<mark>assunti</mark>')
    expect(body).toContain('«assunti» (altra forma di «assunto»): nel testo della scheda')
  })

  it('gives the answer as files, without its paging', () => {
    const body = results({ query: query({ q: 'autismo', page: 2, perPage: 10 }) })
    expect(body).toContain('href="/api/projects.csv?q=autismo"')
    expect(body).toContain('href="/api/projects.json?q=autismo"')
  })
})
