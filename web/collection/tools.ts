import { canShare, shareAddress } from '../lib/share.ts'
import { formatDay } from '../lib/text/format.ts'
import { keptTexts } from '../messages/kept-collection.ts'
import { button } from './elements.ts'
import { addressOf, type Shown } from './shown.ts'

const shareButton = (shown: Shown) => {
  const made = button(keptTexts.share, () => {
    const { href } = new URL(addressOf(shown), location.href)
    void shareAddress(href, document.title, keptTexts.copied).then((isCopied) => {
      if (isCopied) made.textContent = keptTexts.copied
    })
  })
  return made
}

/** What only a script can do: to print, and to hand an address on. */
export const showTools = (shown: Shown) => {
  const place = document.querySelector('[data-tools]')
  if (place?.getAttribute('data-tools') === 'print')
    place.append(button(keptTexts.print, () => print()))
  else if (canShare()) place?.append(shareButton(shown))
  const day = document.querySelector('[data-today]')
  if (day) day.textContent = keptTexts.printedOn(formatDay(new Date().toISOString()))
}
