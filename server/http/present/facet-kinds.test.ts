import { describe, expect, test } from 'vitest'
import { type FacetKey, HAS, UNSPECIFIED } from '#domain/facets.ts'
import { testLanguage } from '../../search/testing/setup.ts'
import { allValues, type FacetNames, knowsIn, valueLabel } from './facet-kinds.ts'

const { vocabularies } = testLanguage()
const names: FacetNames = {
  language: 'it',
  vocabularies,
  organisations: new Map([['coop-uno', 'Cooperativa Uno']]),
  calls: new Map([['avviso-1', 'Avviso primo']]),
}
const theme = vocabularies.tema.terms[0]!

describe('a value of each kind is known, called and listed', () => {
  test.each<[FacetKey, string, string, readonly string[] | null]>([
    ['tema', theme.id, theme.label, vocabularies.tema.terms.map(({ id }) => id)],
    ['ente', 'coop-uno', 'Cooperativa Uno', ['coop-uno']],
    ['avviso', 'avviso-1', 'Avviso primo', ['avviso-1']],
    ['parole-semplici', HAS, 'Sì', [HAS]],
  ])('%s', (facet, value, label, all) => {
    expect(knowsIn(names)(facet, value)).toBeTruthy()
    expect(knowsIn(names)(facet, 'ignoto')).toBe(false)
    expect(valueLabel(facet, value, names)).toBe(label)
    expect(allValues(facet, names)).toEqual(all)
  })

  test('a range is read by the grammar, and cannot be listed', () => {
    expect(valueLabel('anno', '2016-2018', names)).toBe('dal 2016 al 2018')
    expect(allValues('anno', names)).toBeNull()
  })

  test('what a record does not say is called in the language of the page', () => {
    expect(valueLabel('avviso', UNSPECIFIED, names)).toBe('Non indicato o non registrato')
    expect(valueLabel('avviso', UNSPECIFIED, { ...names, language: 'en' })).toBe(
      'Not stated or not registered',
    )
    expect(valueLabel('parole-semplici', HAS, { ...names, language: 'en' })).toBe('Yes')
  })
})
