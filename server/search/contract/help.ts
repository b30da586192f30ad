import { expect, it } from 'vitest'
import { ask, marked } from './ask.ts'
import type { Contract } from './contract.ts'

export const describeHelp = ({ engine }: Contract): void => {
  it('shows the ways out of an empty answer, with totals that are kept', async () => {
    const query = ask('"lingua dei segni" guida', { anno: { values: ['2018'] } })
    expect((await engine().search(query)).total).toBe(0)
    const ways = await engine().waysOut(query)
    expect(ways.map((way) => [way.kind === 'word' ? way.word : way.value, way.total])).toEqual([
      ['guida', 1],
    ])
    for (const way of ways) expect((await engine().search(way.query)).total).toBe(way.total)
  })

  it('offers no way out that leads nowhere', async () => {
    const query = ask('xylofono', { tema: { values: ['articolo-14'] } })
    expect(await engine().waysOut(query)).toEqual([])
  })

  it('suggests terms, projects, organisations and words, each with what it leads to', async () => {
    const suggestions = await engine().suggest('au', 10)
    const said = suggestions.map((one) => [
      one.kind,
      marked(one.label),
      one.kind === 'progetto' ? one.slug : one.count,
    ])
    expect(said).toContainEqual(['termine', '[Autismo]', 3])
    expect(said).toContainEqual(['progetto', '[Aut]-Academy', 'aut-academy'])
    expect(said).toContainEqual(['ente', 'Istituto [Aurora]', 1])
  })

  it('finds a term by its other names', async () => {
    const [first] = await engine().suggest('ipoved', 5)
    expect(first).toMatchObject({ kind: 'termine', value: 'sensoriale-vista', count: 1 })
  })

  it('completes the last word, and the count is that of the search', async () => {
    const words = (await engine().suggest('orto tiroc', 10)).filter((one) => one.kind === 'parola')
    expect(words).toMatchObject([{ q: 'orto tirocinio', count: 1 }])
  })

  it('suggests nothing for nothing, and never more than asked', async () => {
    expect(await engine().suggest('', 5)).toEqual([])
    expect(await engine().suggest('  ', 5)).toEqual([])
    expect(await engine().suggest('a', 2)).toHaveLength(2)
    expect(await engine().suggest('xylofono', 5)).toEqual([])
  })
}
