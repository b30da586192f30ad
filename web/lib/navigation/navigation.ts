import type { PageData } from '#domain/pages.ts'
import { isPagePath } from '../../paths.ts'
import { type EarlyFields, earlyFieldsIn } from './early-fields.ts'
import { formAddress } from './form-address.ts'
import { addressToShow, clickOf, type Move, moveBetween } from './links.ts'
import { loadPage, recentPages } from './page-loader.ts'

/** A page that has come, and how: the first one, by going on (see `Move`), or by going back or forth. */
export type Arrival = {
  page: PageData
  by: 'load' | 'history' | Move
  /** Where the page was scrolled to, and the link that led away from it, when it was left. */
  left: PageMemory
}

export type PageMemory = { scroll: number; link: string | null }

const NOWHERE: PageMemory = { scroll: 0, link: null }

const memory = (): PageMemory => ({ ...NOWHERE, ...(history.state as Partial<PageMemory> | null) })

const remember = (change: Partial<PageMemory>) => {
  history.replaceState({ ...memory(), ...change }, '')
}

let settling: ReturnType<typeof setTimeout> | undefined
const onScroll = () => {
  clearTimeout(settling)
  settling = setTimeout(() => remember({ scroll: scrollY }), 100)
}

const here = () => new URL(location.href)

const addressOf = (url: URL) => url.pathname + url.search

const setBusy = (busy: boolean) => {
  document.querySelector('main')?.setAttribute('aria-busy', String(busy))
}

/**
 * Takes over links and GET forms of this site: pages come as data and are shown in place. Whatever goes
 * wrong ends in the navigation that the browser would have made. A newer question drops an older one.
 * `show` is called with every page that arrives, `stay` with the address of one that cannot be asked for without a
 * connection: the browser would only put an error in the place of what is there. Returns how to go somewhere, and how to stop.
 */
export const startNavigation = (
  first: PageData,
  show: (arrival: Arrival) => void,
  stay: (url: string) => void,
) => {
  const pages = recentPages(30)
  const stopping = new AbortController()
  const { signal } = stopping
  let running: { url: string; abort: AbortController } | undefined
  let shown = here()

  const load = async (url: string, leave: () => void): Promise<PageData | null> => {
    if (running?.url === url) return null
    running?.abort.abort()
    const mine = { url, abort: new AbortController() }
    running = mine
    setBusy(true)
    try {
      return await loadPage(url, mine.abort.signal)
    } catch {
      if (!mine.abort.signal.aborted) {
        if (navigator.onLine) leave()
        else stay(url)
      }
      return null
    } finally {
      if (running === mine) {
        running = undefined
        setBusy(false)
      }
    }
  }

  const arrive = (page: PageData, by: Arrival['by']) => {
    shown = here()
    pages.keep(addressOf(shown), page)
    show({ page, by, left: by === 'history' ? memory() : NOWHERE })
  }

  const go = async (url: string, link: string | null = null) => {
    const page = await load(url, () => location.assign(url))
    if (!page) return
    const from = shown
    const to = new URL(page.url, location.href)
    remember({ scroll: scrollY, link })
    if (addressOf(to) !== addressOf(from)) history.pushState(NOWHERE, '', to)
    arrive(page, moveBetween(from, to))
  }

  const onClick = (event: MouseEvent) => {
    const click = clickOf(event)
    const url = click && addressToShow(click, here())
    if (!click || url === null) return
    event.preventDefault()
    void go(url, click.href)
  }

  const follow = (form: HTMLFormElement, submitter: HTMLElement | null): boolean => {
    const action = new URL(form.action, location.href)
    if (form.method !== 'get' || action.origin !== location.origin || !isPagePath(action.pathname))
      return false
    const fields = [...new FormData(form, submitter)]
    const entries = fields.map(([name, value]) => [name, String(value)] as const)
    void go(formAddress(action.pathname, entries))
    return true
  }

  const onSubmit = (event: SubmitEvent) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return
    if (follow(event.target, event.submitter)) event.preventDefault()
  }

  /** Forms marked `data-live` follow each choice at once; words are searched when they are sent. */
  const followChoice = (target: EventTarget | null): boolean => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return false
    if (target.form?.dataset.live === undefined || target.name === '' || target.name === 'q')
      return false
    return follow(target.form, null)
  }

  const onChange = ({ target }: Event) => {
    followChoice(target)
  }

  /** Choices made before the script came are followed now, all at once; the browser tells when a text is finished. */
  const followEarly = (early: EarlyFields) => {
    const isBeingTyped = (field: Element) =>
      field === document.activeElement && field.matches('input[inputmode]')
    earlyFieldsIn(document, early)
      .filter((field) => !isBeingTyped(field))
      .some(followChoice)
  }

  const onPopState = async () => {
    const to = here()
    if (addressOf(to) === addressOf(shown)) return
    running?.abort.abort()
    const page = pages.get(addressOf(to)) ?? (await load(addressOf(to), () => location.reload()))
    if (page && addressOf(here()) === addressOf(to)) arrive(page, 'history')
  }

  history.scrollRestoration = 'manual'
  pages.keep(addressOf(shown), first)
  document.addEventListener('click', onClick, { signal })
  document.addEventListener('submit', onSubmit, { signal })
  document.addEventListener('change', onChange, { signal })
  addEventListener('popstate', () => void onPopState(), { signal })
  addEventListener('scroll', onScroll, { signal, passive: true })

  return {
    go: (url: string) => void go(url),
    followEarly,
    first: memory(),
    stop: () => stopping.abort(),
  }
}
