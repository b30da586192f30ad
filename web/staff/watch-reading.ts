const EVERY_MS = 1_500

/** Looks how far an import is, and goes on with it when it is read. Where that fails, the page stays as it is, with its link. */
export const watchReading = (root: Document): void => {
  const place = root.querySelector<HTMLElement>('[data-reading]')
  const address = place?.dataset.reading
  if (!place || !address) return
  const look = async () => {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    if (answer.redirected || !answer.ok) return location.assign(answer.url)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.querySelector('[data-reading]')
    if (!next) return location.reload()
    place.replaceChildren(...next.childNodes)
    setTimeout(look, EVERY_MS)
  }
  setTimeout(() => void look().catch(() => {}), EVERY_MS)
}
