import { expect, test } from 'vitest'
import type { Project } from '#domain/project.ts'
import { projects, vocabularies } from '../../search/meilisearch/testing/collection.ts'
import { createCards } from './cards.ts'

/** A store that notes which projects are read of it. */
const createStore = () => {
  const read: number[][] = []
  const all = new Map(projects.map((project) => [project.id, project]))
  return {
    read,
    all,
    vocabularies: { all: () => vocabularies },
    projects: {
      byIds: (ids: readonly number[]): Project[] => {
        read.push([...ids])
        return ids.flatMap((id) => all.get(id) ?? [])
      },
    },
  }
}

type Stores = Parameters<typeof createCards>[0]

const opened = (most?: number) => {
  const store = createStore()
  const cards = createCards(store as unknown as Stores, most === undefined ? {} : { most })
  const idsOf = (ids: readonly number[]) => cards.byIds(ids).map((card) => card?.slug ?? null)
  return { store, cards, idsOf }
}

const slugs = (...ids: number[]) => ids.map((id) => projects[id - 1]!.slug)

test('a card is read once', () => {
  const { store, idsOf } = opened()
  expect(idsOf([2, 1])).toEqual(slugs(2, 1))
  expect(idsOf([1, 2, 3])).toEqual(slugs(1, 2, 3))
  expect(store.read).toEqual([[2, 1], [3]])
})

test('a changed project is read again, a removed one left out', () => {
  const { store, cards, idsOf } = opened()
  idsOf([1, 2])
  store.all.delete(2)
  cards.forget([1, 2])
  expect(idsOf([1, 2])).toEqual([slugs(1)[0], null])
})

test('no more are kept than there is room for, and none of those asked for is lost over it', () => {
  const { store, idsOf } = opened(3)
  idsOf([1, 2, 3])
  expect(idsOf([3, 4])).toEqual(slugs(3, 4))
  idsOf([1])
  expect(store.read).toEqual([[1, 2, 3], [3, 4], [1]])
  expect(idsOf([1, 2, 3, 4, 5])).toEqual(slugs(1, 2, 3, 4, 5))
})

test('what was read for another purpose is kept while there is room', () => {
  const { store, cards, idsOf } = opened(2)
  for (const project of projects.slice(0, 3)) cards.offer(project)
  expect(idsOf([1, 2])).toEqual(slugs(1, 2))
  expect(store.read).toEqual([])
  expect(idsOf([3])).toEqual(slugs(3))
  expect(store.read).toEqual([[3]])
})
