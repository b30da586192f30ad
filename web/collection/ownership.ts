import { readCollection } from '#domain/collection.ts'
import { announce } from '../lib/announce.ts'
import { keptTexts } from '../messages/kept-collection.ts'
import { leaveFor } from '../ui/connection.ts'
import { button, element } from './elements.ts'
import { joined, type Kept, type KeptCollection, NOTHING_KEPT } from './kept.ts'
import { addressOf, type Shown } from './shown.ts'

/** Set before a form of the reader's own collection is sent: the page that comes is theirs, too. */
const FOLLOWING = 'emergo-raccolta-segue'

/** Says whose the collection is, and what can be done about it. */
export const showState = (place: Element, kept: KeptCollection, shown: Shown) => {
  const mine = kept.read()
  const keep = (change: (before: Kept) => Kept) => {
    if (kept.change(change)) leaveFor(addressOf(kept.read()))
    else announce(keptTexts.unkept)
  }
  const { slugs, title } = shown
  const buttons =
    mine.slugs.length === 0
      ? [button(keptTexts.keep, () => keep((before) => ({ ...before, slugs, title })))]
      : [
          button(keptTexts.keepInstead, () => keep((before) => ({ ...before, slugs, title }))),
          button(keptTexts.keepBoth, () => keep((before) => joined(before, slugs))),
          button(keptTexts.openMine, () => leaveFor(addressOf(mine))),
        ]
  place.append(
    element('p', {
      textContent:
        mine.slugs.length === 0 ? keptTexts.sent : keptTexts.sentBeside(mine.slugs.length),
    }),
    ...buttons,
  )
}

const hasNotes = ({ notes }: Kept): boolean =>
  Object.values(notes).some((note) => note.trim() !== '')

/** Changes made by links of the page are the collection's own: the browser keeps what their address says. */
export const followLinks = (kept: KeptCollection) => {
  const onClick = (event: MouseEvent): void => {
    const { target } = event
    const link = target instanceof Element ? target.closest('a[data-keeps]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    const isCleared = link.dataset.keeps === 'nothing'
    if (isCleared && hasNotes(kept.read()) && !confirm(keptTexts.losesNotes)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    const { slugs } = readCollection(new URL(link.href).searchParams)
    kept.change((before) => (isCleared ? NOTHING_KEPT : { ...before, slugs }))
  }
  // Before whatever else follows links.
  document.addEventListener('click', onClick, { capture: true })
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.matches('[data-follows]')) follow()
  })
}

const follow = (): void => {
  try {
    sessionStorage.setItem(FOLLOWING, '1')
  } catch {
    // The page that comes then asks whose the collection is.
  }
}

/** Whether the page comes of a form of the reader's own collection; told once. */
export const takeFollowing = (): boolean => {
  try {
    const isFollowing = sessionStorage.getItem(FOLLOWING) !== null
    sessionStorage.removeItem(FOLLOWING)
    return isFollowing
  } catch {
    return false
  }
}
