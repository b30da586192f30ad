import { expect, test } from 'vitest'
import { openTestStore, syntheticProject } from '../../store/testing/store.ts'
import { createCards } from './cards.ts'
import { forgetChanged } from './follow-cards.ts'

const ORIGIN = { actor: 'prova' }

/** Cards of seven projects, all at hand, and the store they were read from. */
const opened = () => {
  const store = openTestStore()
  const ids = Array.from(
    { length: 7 },
    (_, i) => store.projects.insert(`prova-${i}`, syntheticProject(), ORIGIN).id,
  )
  const cards = createCards(store)
  cards.byIds(ids)
  const titles = () => cards.byIds(ids).map((card) => card?.title)
  return { store, ids, cards, titles }
}

test.each([1, 2, 3, 100])('all that has changed is read again, %i changes at a time', (batch) => {
  const { store, ids, cards, titles } = opened()
  const seq = store.changes.seq()
  for (const [i, id] of ids.entries())
    store.projects.update(id, syntheticProject({ title: `Titolo ${i}` }), ORIGIN)
  forgetChanged({ cards, store }, seq, batch)
  expect(titles()).toEqual(ids.map((_, i) => `Titolo ${i}`))
  store.close()
})

test('what changed before stays at hand', () => {
  const { store, ids, cards, titles } = opened()
  store.projects.update(ids[0]!, syntheticProject({ title: 'Non guardato' }), ORIGIN)
  forgetChanged({ cards, store }, store.changes.seq(), 2)
  expect(titles()[0]).toBe('Progetto di prova')
  store.close()
})
