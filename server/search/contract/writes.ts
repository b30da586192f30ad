import { expect, it } from 'vitest'
import { testDocument } from '../testing/documents.ts'
import { ask, countsOf, foundBy } from './ask.ts'
import { contractDocuments } from './collection.ts'
import type { Contract } from './contract.ts'

export const describeWrites = ({ fresh }: Contract): void => {
  it('answers before anything was written', async () => {
    const engine = await fresh()
    expect(engine.seq()).toBe(0)
    for (const q of ['', 'orto', '"orto"', '-orto']) {
      const answer = await engine.search(ask(q, { tema: { values: ['ricerca'] } }))
      expect([answer.total, answer.hits, answer.facets.tema]).toEqual([0, [], []])
    }
    expect(await engine.suggest('or', 5)).toEqual([])
  })

  it('shows a new, a changed and a removed project to the next search', async () => {
    const engine = await fresh()
    await engine.apply({ seq: 7, upserts: contractDocuments, deletes: [] })
    expect(engine.seq()).toBe(7)

    const changed = testDocument({
      id: 6,
      slug: 'aut-academy',
      title: 'Accademia della pizza',
      facets: { tema: ['ricerca'] },
    })
    await engine.apply({ seq: 9, upserts: [changed], deletes: [7] })
    expect(engine.seq()).toBe(9)
    expect(foundBy(await engine.search(ask('autacademy', {}, { exact: true })))).toEqual([])
    expect(foundBy(await engine.search(ask('pizza')))).toEqual(['aut-academy'])
    expect(foundBy(await engine.search(ask('ricerca')))).toEqual([])
    expect(countsOf(await engine.search(ask('')), 'tema')).toContain('ricerca 1')
    expect((await engine.search(ask(''))).total).toBe(contractDocuments.length - 1)
  })

  it('takes the same changes twice without a trace', async () => {
    const engine = await fresh()
    const changes = { seq: 3, upserts: contractDocuments, deletes: [99] }
    await engine.apply(changes)
    await engine.apply(changes)
    const answer = await engine.search(ask(''))
    expect(answer.total).toBe(contractDocuments.length)
    expect(countsOf(answer, 'piano')).toContain('emergo 3')
  })

  it('does not begin a search that nobody waits for any more', async () => {
    const engine = await fresh()
    const signal = AbortSignal.abort()
    await expect(engine.search(ask('orto'), { signal })).rejects.toThrow(/abort/i)
    await expect(engine.suggest('orto', 5, { signal })).rejects.toThrow(/abort/i)
  })
}
