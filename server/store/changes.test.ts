import { expect, test } from 'vitest'
import { openTestStore, syntheticProject } from './testing/store.ts'

const ORIGIN = { actor: 'prova' }
const at = (day: number) => () => new Date(Date.UTC(2026, 0, day))

const filled = (count: number, day = 1) => {
  const store = openTestStore(at(day))
  store.transaction(() => {
    for (let i = 0; i < count; i++) store.projects.insert(`prova-${i}`, syntheticProject(), ORIGIN)
  })
  return store
}

test('a log of more than a thousand changes comes in pieces, in order, none twice', () => {
  const store = filled(1_250)
  const first = store.changes.seq() - 1_250
  const seen: number[] = []
  for (let from = first; ; ) {
    const piece = store.changes.since(from, 500)
    seen.push(...piece.map(({ seq }) => seq))
    const last = piece.at(-1)
    if (last === undefined) break
    expect(piece.length).toBeLessThanOrEqual(500)
    from = last.seq
  }
  expect(seen).toEqual(Array.from({ length: 1_250 }, (_, i) => first + 1 + i))
  store.close()
})

test('the whole base is read, beyond the first batch too, each record once and in order', () => {
  const store = filled(1_250)
  const ids = [...store.projects.all()].map(({ id }) => id)
  expect(ids).toHaveLength(1_250)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  store.close()
})

test('every version of a record is kept, however many, with who wrote it', () => {
  const store = filled(1)
  const { id } = store.projects.bySlug('prova-0')!
  for (let i = 0; i < 120; i++)
    store.projects.update(id, syntheticProject({ title: `Titolo ${i}` }), { actor: `persona-${i}` })
  const versions = store.projects.versions(id)
  expect(versions.map(({ version }) => version)).toEqual(
    Array.from({ length: 121 }, (_, i) => i + 1),
  )
  expect(versions.at(-1)).toMatchObject({ actor: 'persona-119', content: { title: 'Titolo 119' } })
  expect(versions[50]).toMatchObject({ actor: 'persona-49', content: { title: 'Titolo 49' } })
  store.close()
})

test('two bases that have counted to the same number by other changes are told apart', () => {
  const [one, same, other] = [filled(3), filled(3), filled(3, 2)]
  const seq = one.changes.seq()
  expect(other.changes.seq()).toBe(seq)
  expect(one.changes.fingerprint(seq)).toBe(same.changes.fingerprint(seq))
  expect(one.changes.fingerprint(seq)).not.toBe(other.changes.fingerprint(seq))
  expect(one.changes.fingerprint(seq)).not.toBe(one.changes.fingerprint(seq - 1))
  expect(one.changes.fingerprint(seq + 1)).toBe('')
  for (const store of [one, same, other]) store.close()
})
