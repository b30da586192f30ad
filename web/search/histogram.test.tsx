import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { YearBar } from '../lib/years/years.ts'
import { queryWith } from '../testing/sample-pages.ts'
import { Histogram } from './histogram.tsx'

const bar = (year: number, count: number): YearBar => ({
  year,
  count,
  chosen: false,
  excluded: false,
})

const show = (bars: YearBar[], values: string[] = []) =>
  renderToString(<Histogram bars={bars} query={queryWith({ anno: { values } })} years="anno" />)

/** What is read aloud of each bar, in order. */
const spoken = (html: string) =>
  [...html.matchAll(/<span>([^<]*)<\/span>/g)].map(([, words]) => words)

describe('the histogram', () => {
  it('says each year with its number, and has no link where there is no project', () => {
    const html = show([bar(2017, 4), bar(2018, 0), bar(2019, 1)])
    expect(spoken(html)).toEqual(['2017: 4 progetti', '2018: nessun progetto', '2019: 1 progetto'])
    expect(html.match(/<a /g)).toHaveLength(2)
  })

  it('says what a second press would choose, with its exact number', () => {
    const bars = [{ ...bar(2017, 4), chosen: true }, bar(2018, 2), bar(2019, 1)]
    expect(spoken(show(bars, ['2017']))).toEqual([
      '2017: 4 progetti. Togli la scelta',
      '2018: 2 progetti. Scegli dal 2017 al 2018: 6 progetti',
      '2019: 1 progetto. Scegli dal 2017 al 2019: 7 progetti',
    ])
  })

  it('says of how many years its bars are, when there are too many', () => {
    const years = Array.from({ length: 20 }, (_, index) => bar(2000 + index, 1))
    const html = show(years)
    expect(html).toContain('Ogni barra vale 2 anni.')
    expect(spoken(html)[0]).toBe('dal 2000 al 2001: 2 progetti')
  })

  it('writes figures over the bars while they fit there', () => {
    expect(show([bar(2017, 999)])).toContain('<b>999')
    expect(show([bar(2017, 1_000)])).not.toContain('<b>')
  })

  it('asks for no choice where there is none', () => {
    expect(show([bar(2017, 0), bar(2018, 0)])).not.toContain('Scegli')
  })
})
