/** A form that is on its way is not sent a second time by an impatient press; one that comes back with the page may be. */
export const sendOnce = (root: Document): void => {
  const sent = new Set<EventTarget>()
  root.addEventListener('submit', (event) => {
    if (event.target === null) return
    if (sent.has(event.target)) event.preventDefault()
    else sent.add(event.target)
  })
  addEventListener('pageshow', () => sent.clear())
}
