import { keptTexts } from '../messages/kept-collection.ts'
import { element } from './elements.ts'
import { createKept } from './kept.ts'
import { showNotes } from './notes.ts'
import { followLinks, showState, takeFollowing } from './ownership.ts'
import { addressOf, readShown } from './shown.ts'
import { showTools } from './tools.ts'

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()

/** Brings a page of the collection to life: it was complete before, and only what a browser keeps was not on it. */
export const startPage = (root: HTMLElement): void => {
  const kept = createKept(() => localStorage)
  const shown = readShown(root)
  const mine = kept.read()
  if (shown.asked.length === 0 && mine.slugs.length > 0 && root.dataset.fixed === undefined) {
    location.replace(addressOf(mine))
    return
  }
  const isMine = takeFollowing() || same(mine.slugs, shown.asked)
  const { slugs, title } = shown
  const isKept = isMine && kept.change((before) => ({ ...before, slugs, title }))
  showNotes(kept)
  showTools(shown)
  if (isMine) followLinks(kept)
  const place = document.querySelector('[data-state]')
  if (!place || slugs.length === 0) return
  if (isMine)
    place.append(element('p', { textContent: isKept ? keptTexts.mine : keptTexts.unkept }))
  else showState(place, kept, shown)
}
