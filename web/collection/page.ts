import { COLLECTION_TITLE, collectionLink, readCollection } from '#domain/collection.ts'
import { announce } from '../lib/announce.ts'
import { leaveFor } from '../lib/connection.ts'
import { formatDay } from '../lib/format.ts'
import { canShare, shareAddress } from '../lib/share.ts'
import { keptTexts } from '../messages/kept-collection.ts'
import { paths } from '../paths.ts'
import {
  createKept,
  joined,
  type Kept,
  type KeptCollection,
  NOTE_LENGTH,
  NOTHING_KEPT,
} from './kept.ts'

/** Set before a form of the reader's own collection is sent: the page that comes is theirs, too. */
const FOLLOWING = 'emergo-raccolta-segue'

const addressOf = ({ slugs, title }: Pick<Kept, 'slugs' | 'title'>) =>
  collectionLink(paths.collection, slugs, { [COLLECTION_TITLE]: title })

const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join()

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(name), properties)

const button = (text: string, act: () => void) => {
  const made = element('button', {
    type: 'button',
    className: 'button button--secondary',
    textContent: text,
  })
  made.addEventListener('click', act)
  return made
}

/** Fields for notes, where they can be written; their text, where they are printed. */
const showNotes = (kept: KeptCollection) => {
  const { notes } = kept.read()
  for (const place of document.querySelectorAll<HTMLElement>('[data-note]')) {
    const { note: slug = '', title = '' } = place.dataset
    if (place.dataset.fixed !== undefined) {
      const text = notes[slug]
      if (text === undefined) continue
      place.append(
        element('strong', { textContent: keptTexts.ownNote }),
        element('p', { textContent: text }),
      )
      continue
    }
    const id = `appunti-${slug}`
    const field = element('textarea', {
      id,
      rows: 3,
      maxLength: NOTE_LENGTH,
      value: notes[slug] ?? '',
    })
    field.setAttribute('aria-describedby', `${id}-aiuto`)
    field.addEventListener('input', () => {
      const isKept = kept.change((before) => ({
        ...before,
        notes: { ...before.notes, [slug]: field.value },
      }))
      if (!isKept) announce(keptTexts.unkept)
    })
    place.append(
      element('label', { htmlFor: id, textContent: keptTexts.note(title) }),
      field,
      element('p', { id: `${id}-aiuto`, textContent: keptTexts.noteHelp }),
    )
  }
}

type Shown = {
  /** What the address asked for, and what the page shows in its place. */
  asked: readonly string[]
  slugs: readonly string[]
  title: string
}

const readShown = (root: HTMLElement): Shown => {
  const parameters = new URLSearchParams(location.search)
  return {
    asked: readCollection(parameters).slugs,
    slugs: (root.dataset.collection ?? '').split(',').filter(Boolean),
    title: root.dataset.title ?? '',
  }
}

/** Says whose the collection is, and what can be done about it. */
const showState = (place: Element, kept: KeptCollection, shown: Shown) => {
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

/** Changes made by links of the page are the collection's own: the browser keeps what their address says. */
const followLinks = (kept: KeptCollection) => {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[data-keeps]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    const { slugs } = readCollection(new URL(link.href).searchParams)
    const isCleared = link.dataset.keeps === 'nothing'
    kept.change((before) => (isCleared ? NOTHING_KEPT : { ...before, slugs }))
  })
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && target.matches('[data-follows]'))
      sessionStorage.setItem(FOLLOWING, '1')
  })
}

const takeFollowing = (): boolean => {
  try {
    const isFollowing = sessionStorage.getItem(FOLLOWING) !== null
    sessionStorage.removeItem(FOLLOWING)
    return isFollowing
  } catch {
    return false
  }
}

const shareButton = (shown: Shown) => {
  const made = button(keptTexts.share, () => {
    const { href } = new URL(addressOf(shown), location.href)
    void shareAddress(href, document.title, keptTexts.copied).then((isCopied) => {
      if (isCopied) made.textContent = keptTexts.copied
    })
  })
  return made
}

const showTools = (shown: Shown) => {
  const place = document.querySelector('[data-tools]')
  if (place?.getAttribute('data-tools') === 'print')
    place.append(button(keptTexts.print, () => print()))
  else if (canShare()) place?.append(shareButton(shown))
  const day = document.querySelector('[data-today]')
  if (day) day.textContent = keptTexts.printedOn(formatDay(new Date().toISOString()))
}

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
