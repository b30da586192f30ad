import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FACET_KEYS } from '#domain/facets.ts'
import type { CrossPage, FigurePage, FigureRow, FiguresPage, MapPage } from '#domain/figures.ts'
import { UNKNOWN } from '#domain/project.ts'
import { startTestApp } from './testing/app.ts'

let site: Awaited<ReturnType<typeof startTestApp>>

beforeAll(async () => {
  site = await startTestApp()
  const { store, refresh } = site.service
  const known = { ...UNKNOWN, conclusion: 'periodo', themes: ['autismo'] }
  store.projects.insert(
    'di-prova',
    { ...known, title: 'Di prova', fundingEur: 20_000 },
    { actor: 'prova' },
  )
  await refresh()
})
afterAll(() => site.close())

/** Searches that narrow in every way in which a link has to follow. */
const SEARCHES = [
  '',
  'q=lavoro',
  'tema=inserimento',
  'tema=inserimento&tema=autismo&tema_tutti=1',
  'territorio=zona-nord-milano',
  'anno=2010-2018&piano_escludi=emergo-2016',
  'importo=-130000',
  'attivo=2017-06/2019',
  'q=autismo+tranne+scuola&disabilita=autismo',
]

const content = async <T>(path: string): Promise<T> => {
  const response = await site.get(`/_pagina${path}`)
  expect(response.statusCode, path).toBe(200)
  return response.json().content
}

const totals = new Map<string, number>()

/** How many projects a link of a page finds, by the API under the same query. */
const totalOf = async (link: string): Promise<number> => {
  const known = totals.get(link)
  if (known !== undefined) return known
  const { total } = (await site.get(`/api/projects${link}`)).json()
  totals.set(link, total)
  return total
}

const follow = async (rows: readonly Pick<FigureRow, 'count' | 'link'>[]) => {
  for (const { count, link } of rows) {
    if (count === 0) expect(link).toBeNull()
    else expect([link, link === null ? null : await totalOf(link)]).toEqual([link, count])
  }
}

describe('the figures of a result', () => {
  test.each(SEARCHES)(
    'are those of its projects, each as many as its link finds: %s',
    async (q) => {
      const page = await content<FiguresPage>(`/progetti/cifre?${q}`)
      expect(page.total).toBe(await totalOf(`?${q}`))
      for (const { rows } of page.figures) await follow(rows)
    },
  )

  test('are of all of it, whatever page and order the reader comes from, and lead back to its first', async () => {
    const page = await content<FiguresPage>('/progetti/cifre?q=lavoro&pagina=2&ordine=titolo')
    expect(page.total).toBe(await totalOf('?q=lavoro'))
    expect([page.query.page, page.query.sort]).toEqual([1, null])
  })

  test.each(FACET_KEYS)('by %s stand on a page of their own, whole', async (facet) => {
    const page = await content<FigurePage>(`/progetti/cifre/${facet}?q=lavoro`)
    expect(page.figure.rows.length).toBe(page.figure.distinct)
    await follow(page.figure.rows)
  })

  test('of a facet of which any of several values is chosen, no link promises what it does not keep', async () => {
    const page = await content<FiguresPage>('/progetti/cifre?tema=inserimento&tema=autismo')
    const rows = page.figures.flatMap((figure) => figure.rows)
    await follow(rows.filter(({ count, link }) => count === 0 || link !== null))
    const chosen = page.figures.find(({ facet }) => facet === 'tema')!.rows
    expect(chosen.find(({ value }) => value === 'autismo')!.link).not.toBeNull()
  })

  test('of nothing are none, and what is not understood is said', async () => {
    const page = await content<FiguresPage>('/progetti/cifre?q=zzzzzz&colore=rosso')
    expect(page.total).toBe(0)
    expect(page.problems).toHaveLength(1)
  })

  test('are called in the language of the page, and the numbers are the same', async () => {
    const italian = await content<FiguresPage>('/progetti/cifre?tema=inserimento')
    const english = await content<FiguresPage>('/en/progetti/cifre?tema=inserimento')
    expect(english.asked).toBe('Theme: Work inclusion')
    const numbers = ({ figures }: FiguresPage) =>
      figures.map(({ rows }) => rows.map(({ value, count, link }) => [value, count, link]))
    expect(numbers(english)).toEqual(numbers(italian))
  })

  test('by what is no facet are not there', async () => {
    expect((await site.get('/progetti/cifre/colore')).statusCode).toBe(404)
  })
})

describe('a cross table', () => {
  test.each([
    ['tema', 'disabilita', ''],
    ['territorio', 'anno', 'q=lavoro'],
    ['tipo-ente', 'importo', 'tema=inserimento'],
    ['destinatari', 'attivo', 'attivo=2016-2019'],
    ['ente', 'piano', 'disabilita=autismo'],
  ])('%s by %s (%s): every number is what its link finds', async (rows, columns, q) => {
    const address = `righe=${rows}&colonne=${columns}&${q}`
    const page = await content<CrossPage>(`/progetti/cifre/incrocio?${address}`)
    expect([page.rows.facet, page.columns.facet]).toEqual([rows, columns])
    expect(page.cells.flat().some(({ count }) => count > 0)).toBe(true)
    await follow([...page.rows.rows, ...page.columns.rows, ...page.cells.flat()])
  })

  test('of a facet with itself takes another, and says so', async () => {
    const page = await content<CrossPage>('/progetti/cifre/incrocio?righe=tema&colonne=tema')
    expect([page.rows.facet, page.columns.facet, page.sameTwice]).toEqual([
      'tema',
      'disabilita',
      true,
    ])
  })

  test('of more values than a page holds has each on one page', async () => {
    const address = '/progetti/cifre/incrocio?righe=ente&colonne=tema'
    const first = await content<CrossPage>(address)
    expect(first.rows.pages).toBeGreaterThan(1)
    const pages = [first]
    for (let page = 2; page <= first.rows.pages; page++)
      pages.push(await content<CrossPage>(`${address}&righe_pagina=${page}`))
    const values = pages.flatMap(({ rows }) => rows.rows.map(({ value }) => value))
    expect(values).toHaveLength(first.rows.distinct)
    expect(new Set(values).size).toBe(first.rows.distinct)
    const { rows, cells } = pages.at(-1)!
    await follow([...rows.rows, ...cells.flat()])
  })

  test('names a facet that there is not, and a page past the end is the last', async () => {
    const page = await content<CrossPage>(
      '/progetti/cifre/incrocio?righe=colore&colonne=anno&righe_pagina=99',
    )
    expect(page.problems.map(({ parameter }) => parameter)).toEqual(['righe'])
    expect(page.rows.page).toBe(page.rows.pages)
  })
})

describe('the map', () => {
  test.each(['', 'q=lavoro', 'territorio=zona-nord-milano', 'tema_escludi=autismo'])(
    'has every zone and municipality, each with as many projects as its link finds: %s',
    async (q) => {
      const page = await content<MapPage>(`/progetti/cifre/mappa?${q}`)
      const towns = page.zones.flatMap((zone) => zone.towns)
      expect([page.zones.length, towns.length]).toEqual([8, 133])
      await follow([page.whole, ...page.zones, ...towns, ...page.beyond])
    },
  )

  test('leaves out no territory that the figure has', async () => {
    const { whole, zones, beyond } = await content<MapPage>('/progetti/cifre/mappa')
    const { figure } = await content<FigurePage>('/progetti/cifre/territorio')
    const rows = [whole, ...zones, ...zones.flatMap((zone) => zone.towns), ...beyond]
    const numbers = (list: readonly FigureRow[]) =>
      list.flatMap(({ value, count }) => (count > 0 ? `${value} ${count}` : [])).toSorted()
    expect(numbers(rows)).toEqual(numbers(figure.rows))
  })
})

describe('the files of figures', () => {
  const read = (body: string, delimiter: string): string[][] =>
    parse(body, { bom: true, delimiter, relax_column_count: false })

  test('a table has every row of the page with its address, and all projects once', async () => {
    const page = await content<FigurePage>('/progetti/cifre/territorio?q=lavoro')
    const file = await site.get('/progetti/cifre/territorio.csv?q=lavoro')
    expect(file.headers['content-type']).toContain('text/csv')
    const [head, ...lines] = read(file.body, ';')
    expect(head).toEqual(['Codice', 'Territorio', 'Progetti', 'Indirizzo'])
    expect(lines.slice(0, -1)).toEqual(
      page.figure.rows.map(({ value, label, count, link }) => [
        value,
        label,
        String(count),
        `https://prova.example.it/progetti${link}`,
      ]),
    )
    expect(lines.at(-1)!.slice(0, 3)).toEqual(['totale', 'Tutti i progetti', String(page.total)])
  })

  test('what a spreadsheet would compute is text to it, and stays what it is for programs', async () => {
    const band = (body: string, delimiter: string) => read(body, delimiter)[1]![0]
    const url = '/progetti/cifre/importo.csv?importo=-25000'
    expect(band((await site.get(url)).body, ';')).toBe("'-25000")
    expect(band((await site.get(`${url}&dialetto=rfc4180`)).body, ',')).toBe('-25000')
  })

  test('the same base gives the same bytes, and is known again', async () => {
    const url = '/progetti/cifre/incrocio.csv?righe=tema&colonne=anno'
    const [one, other] = [await site.get(url), await site.get(url)]
    expect(one.body).toBe(other.body)
    const again = await site.app.inject({
      url,
      headers: { 'if-none-match': String(one.headers.etag) },
    })
    expect(again.statusCode).toBe(304)
  })

  test('a cross table has each number of the page, and its totals, none of which is a sum', async () => {
    const page = await content<CrossPage>('/progetti/cifre/incrocio?righe=tema&colonne=disabilita')
    const { body } = await site.get('/progetti/cifre/incrocio.csv?righe=tema&colonne=disabilita')
    const [, ...lines] = read(body, ';')
    const told = new Map(lines.map(([row, , column, , count]) => [`${row} ${column}`, count]))
    for (const [r, row] of page.rows.rows.entries()) {
      expect(told.get(`${row.value} totale`)).toBe(String(row.count))
      for (const [c, column] of page.columns.rows.entries()) {
        const { count } = page.cells[r]![c]!
        const expected = count === 0 ? undefined : String(count)
        expect(told.get(`${row.value} ${column.value}`)).toBe(expected)
      }
    }
    expect(told.get('totale totale')).toBe(String(page.total))
  })

  test('a picture names what it shows, in words too, whatever was asked', async () => {
    const response = await site.get('/progetti/cifre/tema.svg?q=%3Cscript%3E+lavoro')
    expect(response.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(response.body).toMatch(/^<svg [^>]*role="img" aria-labelledby="titolo descrizione"/)
    expect(response.body).toContain('<title id="titolo">Progetti per tema</title>')
    expect(response.body).not.toContain('<script')
  })

  test('an address that is not understood is refused in words', async () => {
    expect((await site.get('/progetti/cifre/tema.csv?colore=rosso')).statusCode).toBe(400)
  })
})
