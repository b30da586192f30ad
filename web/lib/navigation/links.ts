import { isPagePath } from '../../paths.ts'

/** What of a click decides who follows the link; a MouseEvent and its anchor have all of it. */
export type Click = {
  button: number
  modified: boolean
  prevented: boolean
  href: string
  target: string
  download: boolean
}

/** The click on a link that an event is; null when it is on something else. */
export const clickOf = (event: MouseEvent): Click | null => {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null
  if (!anchor?.hasAttribute('href')) return null
  return {
    button: event.button,
    modified: event.ctrlKey || event.metaKey || event.shiftKey || event.altKey,
    prevented: event.defaultPrevented,
    href: anchor.getAttribute('href') ?? '',
    target: anchor.target,
    download: anchor.hasAttribute('download'),
  }
}

/**
 * What the click puts in the place of the page that is there, or null when that stays: another tab, a file to keep, another
 * program, a jump within the page.
 */
export const addressLeftFor = (click: Click, here: URL): URL | null => {
  if (click.prevented || click.modified || click.button !== 0) return null
  if (click.download || (click.target !== '' && click.target !== '_self')) return null
  if (!URL.canParse(click.href, here.href)) return null
  const to = new URL(click.href, here.href)
  const samePage =
    to.origin === here.origin && to.pathname === here.pathname && to.search === here.search
  if (!to.protocol.startsWith('http') || (samePage && click.href.includes('#'))) return null
  return to
}

/** The address to show in place, or null when the click is the browser's: another origin, a file, the API, a jump. */
export const addressToShow = (click: Click, here: URL): string | null => {
  const to = addressLeftFor(click, here)
  if (!to || to.origin !== here.origin || !isPagePath(to.pathname) || to.hash !== '') return null
  return to.pathname + to.search
}

/**
 * How a reader moves between two addresses: to another page, to another stretch of the same results,
 * or to the same page with other filters.
 */
export type Move = 'page' | 'paging' | 'refining'

const withoutPage = (address: URL) => {
  const parameters = new URLSearchParams(address.search)
  const page = parameters.get('pagina') ?? '1'
  parameters.delete('pagina')
  return { page, rest: parameters.toString() }
}

export const moveBetween = (from: URL, to: URL): Move => {
  if (from.pathname !== to.pathname) return 'page'
  const [before, after] = [withoutPage(from), withoutPage(to)]
  return before.rest === after.rest && before.page !== after.page ? 'paging' : 'refining'
}
