import { expect, it } from 'vitest'
import { ask, foundBy } from './ask.ts'
import type { Contract } from './contract.ts'

export const describeUnderstanding = ({ engine }: Contract): void => {
  const understand = async (q: string, exact = false) =>
    (await engine().search(ask(q, {}, { exact }))).understanding

  it('tells what was corrected', async () => {
    const { corrections } = await understand('tirocinnio')
    expect(corrections).toEqual([{ typed: 'tirocinnio', used: ['tirocinio'] }])
  })

  it('tells what was added', async () => {
    const { expansions } = await understand('subvedenti')
    expect(expansions.map(({ typed }) => typed)).toEqual(['subvedenti'])
    expect(expansions[0]?.added).toContain('ipovedente')
  })

  it('asks which sense of an acronym is meant, and each sense can be searched', async () => {
    const [acronym] = (await understand('ASL')).ambiguous
    expect(acronym?.typed).toBe('ASL')
    const [school, health] = acronym?.senses ?? []
    expect([school?.label, health?.label]).toEqual([
      'Alternanza scuola-lavoro',
      'Azienda sanitaria',
    ])
    expect(foundBy(await engine().search(ask(school?.q ?? '')))).toEqual(['ponte'])
  })

  it('names the words that it left out', async () => {
    expect((await understand('il tirocinio')).ignored).toEqual(['il'])
    expect((await understand('tirocinio xylofono')).ignored).toEqual(['xylofono'])
  })

  it('says so when no project has everything', async () => {
    const answer = await engine().search(ask('serra trasporto'))
    expect(foundBy(answer)).toEqual(['orto', 'orto-due'])
    expect(answer.understanding.partial).toEqual({ atLeast: 1, of: 2 })
  })

  it('adds and changes nothing when told to take the words as they are', async () => {
    expect(await understand('subvedenti tirocinnio ASL', true)).toEqual({
      corrections: [],
      expansions: [],
      ambiguous: [],
      ignored: [],
      partial: null,
      exact: true,
    })
  })
}
