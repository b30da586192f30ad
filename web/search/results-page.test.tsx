import { describe, expect, it } from 'vitest'
import { HAS, UNSPECIFIED } from '#domain/facets.ts'
import type { ResultsPage } from '#domain/pages.ts'
import type { QueryProblem } from '#domain/query/parse.ts'
import type { FacetValue } from '#domain/schemas/search.ts'
import { render } from '../server.tsx'
import { answer, facets, figures, page, query, queryWith, value } from '../testing/sample-pages.ts'

const show = (content: Partial<Omit<ResultsPage, 'kind'>>) =>
  render(
    page({
      kind: 'results',
      query: query(),
      answer: answer(),
      problems: [],
      unnamed: 0,
      ...content,
    }),
  )

const bodyOf = (content: Partial<Omit<ResultsPage, 'kind'>>) => show(content).body

const understood = (change: Partial<ReturnType<typeof answer>['understanding']>) =>
  answer({ understanding: { ...answer().understanding, ...change } })

const nothing = { total: 0, pages: 0, hits: [] }

it('leads to how to ask for phrases and without words, and that place exists', () => {
  const [, anchor] = bodyOf({}).match(/href="\/informazioni#([^"]+)"/) ?? []
  const about = render(page({ kind: 'about', figures }))
  expect(about.body).toContain(`id="${anchor}"`)
})

describe('the window’s title', () => {
  it.each([
    ['says the words and the total', {}, 'Risultati per «autismo» – 1 progetto trovato |'],
    ['says that there is nothing', nothing, 'Risultati per «autismo» – Nessun progetto trovato |'],
    ['says which page it is', { total: 30, pages: 2 }, '30 progetti trovati, pagina 2 di 2 |'],
    ['says no page that there is not', { total: 5, pages: 1 }, '5 progetti trovati |'],
  ])('%s', (_what, change, title) => {
    const { head } = show({ query: query({ q: 'autismo', page: 2 }), answer: answer(change) })
    expect(head).toContain(title)
  })

  it('is not as long as a question can be, and not turned around by it', () => {
    const { head, body } = show({ query: query({ q: `\u202e${'lavoro '.repeat(100)}` }) })
    expect(head).toMatch(/<title>Risultati per «lavoro [^»]{50,80}…» –/)
    expect(body.match(/<h1[^>]*>[^<]*/)?.[0]).not.toContain('\u202e')
  })
})

describe('how the words were read', () => {
  it('says first why a word that no record has led elsewhere', () => {
    const because = 'È la dote per studenti: comprende l’aiuto negli spostamenti.'
    const added = [
      { kind: 'related' as const, text: 'Dote', source: 'glossario' as const, because },
    ]
    const body = bodyOf({
      query: query({ q: 'spostamenti' }),
      answer: understood({ expansions: [{ typed: 'spostamenti', added }] }),
    })
    expect(body).toContain(
      '<p>Nessuna scheda usa la parola «spostamenti»: ecco quelle su «Dote», perché il glossario spiega ' +
        '«È la dote per studenti: comprende l’aiuto negli spostamenti».</p>',
    )
  })

  it('names a corrected word as it was searched', () => {
    const body = bodyOf({
      query: query({ q: 'autsimo' }),
      answer: understood({
        corrections: [{ typed: 'autsimo', used: ['autismo'] }],
        expansions: [
          { typed: 'autsimo', added: [{ kind: 'name', text: 'ASD' }, { kind: 'outdated' }] },
        ],
      }),
    })
    expect(body).toContain('Non abbiamo trovato «autsimo»: abbiamo cercato «autismo».')
    expect(body).toContain('Per «autismo» abbiamo cercato anche «ASD» e nomi non più in uso.')
  })

  it('tells the beginning of words from a word', () => {
    const added = [
      { kind: 'name', text: 'impiego' },
      { kind: 'beginning', text: 'lavor' },
    ] as const
    const expansions = [{ typed: 'lavorare', added: [...added] }]
    expect(bodyOf({ answer: understood({ expansions }) })).toContain(
      'Per «lavorare» abbiamo cercato anche «impiego» e le parole che cominciano con «lavor».',
    )
  })

  it('names what the words exclude, as a chip to take off and with a link to search it', () => {
    const exclusions = [
      {
        typed: 'tranne Monza',
        excluded: ['Monza', 'Brianza'],
        added: [{ kind: 'name' as const, text: 'MB' }],
        asText: 'autismo Monza',
        without: 'autismo',
      },
    ]
    const body = bodyOf({
      query: query({ q: 'autismo tranne Monza' }),
      answer: understood({ exclusions }),
    })
    expect(body).toContain('Abbiamo escluso «Monza» e «Brianza», e anche «MB».')
    expect(body).toMatch(/href="\/progetti\?q=autismo\+Monza"[^>]*>Non escludere: cerca/)
    expect(body).toMatch(/class="chip" href="\/progetti\?q=autismo">[\s\S]*tranne Monza/)
  })

  it.each([
    [['museo'], '«museo» non si trova in nessun progetto'],
    [['museo', 'zoo'], '«museo» e «zoo» non si trovano in nessun progetto'],
  ])('says that %j was left out', (ignored, sentence) => {
    expect(bodyOf({ answer: understood({ ignored }) })).toContain(sentence)
  })

  it('says when there was no word to search for', () => {
    const sentence = 'non contiene parole da cercare'
    expect(bodyOf({ query: query({ q: '😀 !' }) })).toContain(sentence)
    expect(bodyOf({ query: query({ q: '😀 sì' }) })).not.toContain(sentence)
    expect(bodyOf({})).not.toContain(sentence)
  })

  it('asks which sense was meant, with everything else of the search kept', () => {
    const senses = [{ label: 'Azienda sanitaria', q: '"azienda sanitaria"' }]
    const body = bodyOf({
      query: queryWith({ tema: { values: ['autismo'] } }, { q: 'asl' }),
      answer: understood({ ambiguous: [{ typed: 'asl', senses }] }),
    })
    expect(body).toContain(
      'href="/progetti?q=%22azienda+sanitaria%22&amp;tema=autismo">Azienda sanitaria',
    )
  })
})

it('says quietly when the engine in reserve answered, and nothing otherwise', () => {
  const by = (fallback: boolean) =>
    bodyOf({ answer: answer({ engine: { name: 'embedded', fallback } }) })
  expect(by(true)).toContain('motore di ricerca di riserva')
  expect(by(true)).not.toContain('class="notice')
  expect(by(false)).not.toContain('motore di ricerca di riserva')
})

describe('a filter that few records answer to', () => {
  const none = value({ value: UNSPECIFIED, label: 'No' })
  const some = value({ value: HAS, label: 'Sì', count: 3 })
  /** `distinct` counts what projects have, without "non specificata". */
  const shown = (values: FacetValue[], distinct: number, asked = query()) => {
    const all = facets({ 'parole-semplici': values, avviso: values })
    const counted = all.map((one) => ({ ...one, distinct }))
    return bodyOf({ query: asked, answer: answer({ facets: counted }) })
  }

  it('is not there where none does', () => {
    expect(shown([none], 0)).not.toMatch(/parole semplici|Avviso</i)
    expect(shown([none], 0)).toContain('Piano e importo')
  })

  it('is one where some do', () => {
    const body = shown([some, none], 1)
    expect(body).toMatch(/name="parole-semplici"[^>]*value="si"/)
    expect(body).toContain('Piano, avviso e importo')
  })

  it('is one where somebody asks for it, though none does', () => {
    const asked = queryWith({ 'parole-semplici': { values: [HAS] } })
    const wanted = { ...some, count: 0, state: 'wanted' as const }
    expect(shown([wanted, none], 0, asked)).toMatch(/name="parole-semplici"[^>]*value="si"/)
  })
})

describe('what of an address was not understood', () => {
  const problem = (parameter: string, value: string, reason: QueryProblem['reason']) => ({
    parameter,
    value,
    reason,
  })

  it.each([
    [problem('colore', 'rosso', 'unknown-parameter'), '«colore» non è un criterio di ricerca'],
    [problem('tema_escludi', 'boh', 'unknown-value'), 'Tema: «boh» non è fra le voci'],
    [problem('anno', '9999-1', 'unknown-value'), 'Anno di riferimento: «9999-1» non è un anno'],
    [problem('anno_da', '20', 'unknown-value'), 'Anno di riferimento, dal: «20» non è un anno'],
    [problem('pagina', '-1', 'not-a-number'), 'Pagina: «-1» non è un numero'],
    [problem('attivo', '2020', 'beside-fields'), '«2020» non vale, perché i campi'],
    [
      problem('importo_da', '500', 'reversed'),
      'Importo, da: «500» viene dopo la fine dell’intervallo',
    ],
    [problem('tema', 'non-specificata', 'unstated-with-all'), 'Tema: nessun progetto può avere'],
    [problem('ente', 'x', 'too-many'), 'Ente capofila o partner: «x» è oltre le 50 voci'],
  ])('is said in words', (one, sentence) => {
    expect(bodyOf({ problems: [one] })).toContain(sentence)
  })

  it('is not said eighty times', () => {
    const problems = Array.from({ length: 80 }, (_, index) =>
      problem(`p${index}`, 'x', 'unknown-parameter'),
    )
    const body = bodyOf({ problems: [...problems, ...problems] })
    expect(body.match(/non è un criterio/g)).toHaveLength(5)
    expect(body).toContain('e 75 altre parti dell’indirizzo')
    expect(bodyOf({ problems: problems.slice(0, 20), unnamed: 980 })).toContain(
      'e 995 altre parti dell’indirizzo',
    )
  })
})

describe('without projects', () => {
  const title = (asked: ReturnType<typeof query>) =>
    bodyOf({ query: asked, answer: answer(nothing) }).match(/empty__title">([^<]*)/)?.[1]

  it('says what no project answers', () => {
    const filtered = queryWith({ tema: { values: ['autismo', 'ricerca'] } })
    const one = queryWith({ tema: { not: ['autismo'] } })
    expect(title(query({ q: 'x' }))).toBe('Nessun progetto contiene queste parole')
    expect(title(one)).toBe('Nessun progetto risponde al filtro scelto')
    expect(title(filtered)).toBe('Nessun progetto ha insieme tutti i filtri scelti')
    expect(title({ ...filtered, q: 'x' })).toBe('Nessun progetto risponde a tutto questo insieme')
  })

  it('leads on even where nothing near is found', () => {
    const body = bodyOf({ query: query({ q: 'x' }), answer: answer(nothing) })
    expect(body).toMatch(/class="empty".*href="\/".*href="\/progetti"/)
  })

  it('leads back from a page beyond the last one', () => {
    const body = bodyOf({
      query: query({ q: 'x', page: 99 }),
      answer: answer({ total: 30, page: 99, pages: 2, hits: [] }),
    })
    expect(body).toContain('30 progetti trovati')
    expect(body).toMatch(/I risultati finiscono a pagina 2\..*href="\/progetti\?q=x&amp;pagina=2"/)
    expect(body).not.toContain('Nessun progetto')
    expect(body).not.toContain('pagina 99')
  })
})
