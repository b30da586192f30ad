import type { Page } from 'playwright-core'
import type { PageData } from '#domain/pages.ts'

/** What a page offers: an address, and the number of projects that it promises there, where it names one. */
export type Offer = { from: string; address: string; promised: number | null }

/** All that a page offers to a reader without a script. Runs in the browser, so it refers to nothing outside it. */
const offersInBrowser = async (from: string): Promise<Offer[]> => {
  const answer = await fetch(from)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const numberIn = (element: Element | null | undefined) => {
    const digits = element?.textContent?.match(/\d[\d.]*/)?.[0].replaceAll('.', '')
    return digits === undefined ? null : Number(digits)
  }
  const offer = (address: string, promised: number | null): Offer => ({ from, address, promised })
  const link = (anchor: Element, promised: number | null = null) =>
    offer(anchor.getAttribute('href') ?? '', promised)
  const all = (selector: string) => [...page.querySelectorAll(selector)]

  /** What ticking a box leads to. Its count is the answer's only while the facet has no other choice. */
  const boxes = [...page.querySelectorAll<HTMLInputElement>('.facet__values .value input')]
    .filter((box) => !box.checked)
    .map((box) => {
      const form = page.getElementById(box.getAttribute('form') ?? '') as HTMLFormElement
      const fields = new FormData(form)
      const alone = !fields.getAll(box.name).some(Boolean) && !fields.get('anno_da')
      fields.append(box.name, box.value)
      const parameters = new URLSearchParams(
        [...fields].map(([name, value]) => [name, String(value)]),
      )
      const count = box.closest('.value')?.querySelector('label > b')
      return offer(`${form.getAttribute('action')}?${parameters}`, alone ? numberIn(count) : null)
    })

  const bars = all('.histogram a').map((bar) => {
    const said = bar.ariaLabel?.match(/([\d.]+) progett[oi]$/)?.[1]
    return link(bar, said === undefined ? null : Number(said.replaceAll('.', '')))
  })
  const waysOut = all('.empty__ways a').map((way) =>
    link(way, numberIn(way.querySelector('.empty__count'))),
  )
  const entries = all('.entries__item').map((entry) =>
    link(entry, numberIn(entry.querySelector('.entries__count'))),
  )
  const known = new Set([...bars, ...waysOut, ...entries].map(({ address }) => address))
  const others = all('main a[href^="/"]:not([download])')
    .map((anchor) => link(anchor))
    .filter(({ address }) => !known.has(address) && !address.startsWith('/api/'))
  return [...boxes, ...bars, ...waysOut, ...entries, ...others]
}

/** Suggestions for a text being typed, each with its number. */
const suggestedInBrowser = async (text: string): Promise<Offer[]> => {
  const answer = await fetch(`/api/suggest?${new URLSearchParams({ q: text })}`)
  const { suggestions } = (await answer.json()) as {
    suggestions: { kind: string; href: string; count: number }[]
  }
  return suggestions.map(({ kind, href, count }) => ({
    from: `suggestions for "${text}"`,
    address: href,
    promised: kind === 'progetto' ? null : count,
  }))
}

export const offersOf = (page: Page, address: string) => page.evaluate(offersInBrowser, address)

export const suggestionsFor = (page: Page, text: string) => page.evaluate(suggestedInBrowser, text)

/** Where an offer leads; `total` is null where it is no page of results. */
export type Arrival = { status: number; total: number | null; waysOut: Offer[] }

/** A record in another form: no page. */
const IS_FILE = /^[^?]*\.[a-z.]+(?:\?|$)/

/** Follows an address of the site at `origin`, by the page's data: what the page would show, read quickly. */
export const arriveAt = async (origin: string, address: string): Promise<Arrival> => {
  if (IS_FILE.test(address)) {
    return { status: (await fetch(origin + address)).status, total: null, waysOut: [] }
  }
  const answer = await fetch(`${origin}/_pagina${address}`)
  const { content } = (await answer.json()) as PageData
  if (content.kind !== 'results') return { status: answer.status, total: null, waysOut: [] }
  const { total, waysOut } = content.answer
  return {
    status: answer.status,
    total,
    waysOut: waysOut.map((way) => ({
      from: address,
      address: `/progetti${way.link}`,
      promised: way.total,
    })),
  }
}
