import { describe, expect, test } from 'vitest'
import { shownBy } from './number-format.ts'
import { shownNumber } from './shown-value.ts'

describe('what a format shows of a number', () => {
  test.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-410]d mmmm yyyy;@', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['yyyy-mm-dd', 'day'],
    ['gg/mm/aaaa', 'day'],
    ['d.m.yy', 'day'],
    ['dd/mm/yyyy hh:mm', 'day-time'],
    ['m/d/yy h:mm AM/PM', 'day-time'],
    ['mmm-yy', 'month'],
    ['mm/yyyy', 'month'],
    ['mmmm\\ yyyy', 'month'],
    ['[$-410]mmm\\-yy;@', 'month'],
    ['mm/aaaa', 'month'],
    ['mmm-aa', 'month'],
    ['"mese di" mmmm yyyy', 'month'],
    ['yyyy', 'year'],
    ['aaaa', 'year'],
    ['"anno" yyyy', 'year'],
    ['d-mmm', 'no-year'],
    ['mmmm', 'no-year'],
    ['gg/mm', 'no-year'],
    ['h:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['0%', 'percent'],
    ['0.00%', 'percent'],
    ['00000', 'digits'],
    ['General', 'number'],
    ['Standard', 'number'],
    ['@', 'number'],
    ['#,##0.00 [$€-410]', 'number'],
    ['[Red]-0.00', 'number'],
    ['0.00E+00', 'number'],
    ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', 'number'],
    ['0" giorni di media"', 'number'],
    ['', 'number'],
  ])('%s shows a %s', (format, as) => {
    expect(shownBy(format).as).toBe(as)
  })

  test.each([
    [43_282, 'dd/mm/yyyy', false, new Date('2018-07-01T00:00:00Z')],
    [43_282.5, 'dd/mm/yyyy', false, new Date('2018-07-01T00:00:00Z')],
    [43_282.5, 'dd/mm/yyyy hh:mm', false, '2018-07-01 12:00'],
    [43_282, 'dd/mm/yyyy hh:mm', false, new Date('2018-07-01T00:00:00Z')],
    [43_282, 'mmm-yy', false, '2018-07'],
    [43_282, 'yyyy', false, '2018'],
    [43_282, 'd-mmm', false, '1-07'],
    [41_820, 'dd/mm/yyyy', true, new Date('2018-07-01T00:00:00Z')],
    [0.6, 'h:mm', false, '14:24'],
    [59, 'dd/mm/yyyy', false, new Date('1900-02-28T00:00:00Z')],
    [61, 'dd/mm/yyyy', false, new Date('1900-03-01T00:00:00Z')],
    [9_999_999, 'dd/mm/yyyy', false, 9_999_999],
    [0.1 + 0.2, 'General', false, 0.3],
    [0.125, '0%', false, '12,5%'],
    [123, '00000', false, '00123'],
  ])('%d as %s', (value, format, from1904, shown) => {
    expect(shownNumber(value, shownBy(format), from1904)).toEqual(shown)
  })
})
