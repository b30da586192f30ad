import { describe, expect, test } from 'vitest'
import { createPlaces } from './places.ts'

const free = (place: (() => void) | 'taken' | 'yours'): (() => void) => {
  if (typeof place === 'string') throw new Error(place)
  return place
}

describe('without patience', () => {
  const bounds = { patienceMs: 0, waiting: 0 }

  test('nobody takes more than a share, and all together no more than there are', async () => {
    const places = createPlaces({ inAll: 3, forOne: 2, ...bounds })
    const [first, second] = [free(await places.take('a')), free(await places.take('a'))]
    expect(await places.take('a')).toBe('yours')
    expect(await places.take('b')).toBeTypeOf('function')
    expect(await places.take('c')).toBe('taken')
    for (const leave of [first, first, second]) leave()
    expect(await places.take('a')).toBeTypeOf('function')
    expect(await places.take('c')).toBeTypeOf('function')
    expect(await places.take('d')).toBe('taken')
  })
})

describe('one too many', () => {
  const long = { inAll: 2, forOne: 1, patienceMs: 60_000 }

  test('gets the first place that is left and that he may have', async () => {
    const places = createPlaces({ ...long, waiting: 9 })
    const [a, b] = [free(await places.take('a')), free(await places.take('b'))]
    const came: string[] = []
    const second = places.take('a').then((place) => {
      came.push('a')
      return free(place)
    })
    const third = places.take('c').then((place) => {
      came.push('c')
      return free(place)
    })
    b()
    free(await third)
    expect(came).toEqual(['c'])
    a()
    free(await second)
    expect(came).toEqual(['c', 'a'])
    expect(await createPlaces({ ...long, waiting: 0 }).take('d')).toBeTypeOf('function')
  })

  test('comes before who came later', async () => {
    const places = createPlaces({ inAll: 1, forOne: 1, patienceMs: 60_000, waiting: 9 })
    let leave = free(await places.take('a'))
    const came: string[] = []
    const waits = ['b', 'c', 'd'].map(async (holder) => {
      leave = free(await places.take(holder))
      came.push(holder)
    })
    for (const one of waits) {
      leave()
      await one
    }
    expect(came).toEqual(['b', 'c', 'd'])
  })

  test('is told why once nobody has left in time', async () => {
    const places = createPlaces({ ...long, patienceMs: 5, waiting: 9 })
    const a = free(await places.take('a'))
    expect(await places.take('a')).toBe('yours')
    free(await places.take('b'))
    expect(await places.take('c')).toBe('taken')
    a()
    expect(await places.take('a')).toBeTypeOf('function')
  })

  test('is told at once where enough wait', async () => {
    const places = createPlaces({ ...long, waiting: 1 })
    const a = free(await places.take('a'))
    const waits = places.take('a')
    expect(await places.take('a')).toBe('yours')
    a()
    expect(await waits).toBeTypeOf('function')
  })
})
