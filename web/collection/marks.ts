import { RECORDS } from '#domain/addresses.ts'
import { COLLECTION_LIMITS } from '#domain/collection.ts'
import { announce } from '../lib/announce.ts'
import { keptTexts } from '../messages/kept-collection.ts'
import { COLLECTION_FORM } from '../ui/collection-mark.tsx'
import { leaveFor } from '../ui/connection.ts'
import { createKept, marked } from './kept.ts'

const BOXES = `.mark input[name="${RECORDS}"]`

const boxes = () => [...document.querySelectorAll<HTMLInputElement>(BOXES)]

/** Boxes that the browser's collection and the page know together, from the first time that they are shown. */
export const startMarks = () => {
  const kept = createKept(() => localStorage)
  let isFirst = true

  const show = () => {
    const { slugs } = kept.read()
    for (const box of boxes()) box.checked = slugs.includes(box.value)
    const count = document.querySelector(`#${COLLECTION_FORM} output`)
    if (count) count.textContent = keptTexts.count(slugs.length)
  }

  const mark = (box: HTMLInputElement) => {
    const { slugs } = kept.read()
    if (box.checked && slugs.length >= COLLECTION_LIMITS.records && !slugs.includes(box.value)) {
      box.checked = false
      announce(keptTexts.full(COLLECTION_LIMITS.records))
      return
    }
    if (!kept.change((before) => marked(before, box.value, box.checked))) {
      announce(keptTexts.unkept)
      return
    }
    show()
    announce(keptTexts.count(kept.read().slugs.length))
  }

  /** What is marked elsewhere goes along: a form sends only the boxes of its own page. */
  const takeAlong = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.id !== COLLECTION_FORM) return
    const { slugs } = kept.read()
    if (slugs.length === 0) return
    event.preventDefault()
    const action = event.submitter?.getAttribute('formaction') ?? form.action
    leaveFor(`${action}?${RECORDS}=${slugs.join(',')}`)
  }

  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches(BOXES)) mark(target)
  })
  document.addEventListener('submit', takeAlong, { capture: true })
  addEventListener('storage', ({ key }) => kept.isOurs(key) && show())

  return (): void => {
    // What was ticked before the script came is kept, too.
    if (isFirst) {
      for (const box of boxes()) {
        if (box.checked) kept.change((before) => marked(before, box.value, true))
      }
    }
    isFirst = false
    show()
  }
}
