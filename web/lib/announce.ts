/** Id of the page's only live region, outside `main`, which is busy while a page comes. */
export const LIVE_REGION = 'annunci'

let pending: ReturnType<typeof setTimeout> | undefined

/**
 * Says one sentence through the page's only live region. It is emptied first, so that the same sentence
 * twice is heard twice, and filled a moment later, so that only the last of several is heard.
 */
export const announce = (sentence: string): void => {
  const region = document.getElementById(LIVE_REGION)
  if (!region) return
  clearTimeout(pending)
  region.textContent = ''
  pending = setTimeout(() => {
    region.textContent = sentence
  }, 100)
}
