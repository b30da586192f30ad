import type { Arrival } from './navigation.ts'

/** Id of the heading that states the count of a search. */
export const RESULTS_HEADING = 'risultati'

const heading = () => document.querySelector<HTMLElement>('h1')

const resultsHeading = () => document.getElementById(RESULTS_HEADING)

const isFocused = () => document.activeElement !== null && document.activeElement !== document.body

const linkTo = (href: string) =>
  document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)

/**
 * Puts scroll and focus where a reader expects them once a page is in place: a new page begins at its
 * heading, paging at the results, going back at the link that led away, or where one is. Filtering leaves both alone, unless the
 * focused element is gone, as a removed chip is.
 */
export const settle = ({ by, left }: Arrival): void => {
  if (by === 'load') return
  if (by === 'page') {
    scrollTo(0, 0)
    heading()?.focus({ preventScroll: true })
  } else if (by === 'paging') {
    resultsHeading()?.scrollIntoView()
    resultsHeading()?.focus({ preventScroll: true })
  } else if (by === 'history') {
    const link = left.link === null ? null : linkTo(left.link)
    const target = link ?? (isFocused() ? null : heading())
    target?.focus({ preventScroll: true })
    scrollTo(0, left.scroll)
  } else if (!isFocused()) {
    ;(resultsHeading() ?? heading())?.focus({ preventScroll: true })
  }
}
