import { announce } from '../lib/announce.ts'
import { keptTexts } from '../messages/kept-collection.ts'
import { element } from './elements.ts'
import { type KeptCollection, NOTE_LENGTH } from './kept.ts'

/** Fields for notes, where they can be written; their text, where they are printed. */
export const showNotes = (kept: KeptCollection) => {
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
