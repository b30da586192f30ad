import { expect, test } from 'vitest'
import { openTestStore, syntheticProject } from '../../store/testing/store.ts'
import { createKnownCards } from './follow-cards.ts'

const ORIGIN = { actor: 'prova' }

/** Cards of seven projects, all at hand, and the store they were read from. */
const opened = (batch = 100) => {
  const store = openTestStore()
  const content = syntheticProject({ themes: ['autismo'] })
  const ids = Array.from(
    { length: 7 },
    (_, i) => store.projects.insert(`prova-${i}`, content, ORIGIN).id,
  )
  const { cards, forgetChanged } = createKnownCards(store, batch)
  const shown = () => cards.byIds(ids)
  shown()
  return { store, ids, shown, forgetChanged }
}

test.each([1, 2, 3, 100])('all that has changed is read again, %i changes at a time', (batch) => {
  const { store, ids, shown, forgetChanged } = opened(batch)
  for (const [i, id] of ids.entries())
    store.projects.update(id, syntheticProject({ title: `Titolo ${i}` }), ORIGIN)
  forgetChanged()
  expect(shown().map((card) => card?.title)).toEqual(ids.map((_, i) => `Titolo ${i}`))
  store.close()
})

test('what has not changed stays at hand', () => {
  const { store, ids, shown, forgetChanged } = opened()
  const [first, second] = shown()
  store.projects.update(ids[0]!, syntheticProject({ title: 'Altro titolo' }), ORIGIN)
  forgetChanged()
  expect(shown()[0]).not.toBe(first)
  expect(shown()[1]).toBe(second)
  store.close()
})

test('a list that has changed changes all cards, which carry its labels', () => {
  const { store, shown, forgetChanged } = opened()
  store.terms.rename(['tema', 'autismo'], { label: 'Etichetta nuova' }, ORIGIN)
  forgetChanged()
  for (const card of shown()) expect(card?.themes[0]?.label).toBe('Etichetta nuova')
  store.close()
})
