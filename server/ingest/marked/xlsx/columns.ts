import type { Edit } from '../edit.ts'
import { attributeOf, elementsOf, firstElement, withAttribute } from '../tags.ts'
import { prefixed, prefixOf } from './prefix.ts'

/** Characters that a line of our words has. */
const WIDTH = 60

const isHidden = (tag: string) => /^(?:1|true)$/.test(attributeOf(tag, 'hidden') ?? '')

const withSpan = (tag: string, min: number, max: number): string =>
  withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max))

/** Makes a column wide enough to be read, and seen where a whole range of columns is hidden. `column` is 0-based. */
export const widen = (xml: string, dataFrom: number, column: number): Edit[] => {
  const at = column + 1
  const data = firstElement(xml, 'sheetData', dataFrom)
  const prefix = data ? prefixOf(data) : ''
  const col = prefixed(`<col min="${at}" max="${at}" width="${WIDTH}" customWidth="1"/>`, prefix)
  const cols = firstElement(xml.slice(0, dataFrom), 'cols')
  if (!cols) {
    return [
      {
        from: dataFrom,
        to: dataFrom,
        put: `${prefixed('<cols>', prefix)}${col}${prefixed('</cols>', prefix)}`,
      },
    ]
  }
  for (const { from, to, end } of elementsOf(xml, 'col', cols.to, cols.innerTo)) {
    const tag = xml.slice(from, to)
    const min = Number(attributeOf(tag, 'min'))
    const max = Number(attributeOf(tag, 'max') ?? min)
    if (max < at) continue
    if (min > at) return [{ from, to: from, put: col }]
    if (min === max && !isHidden(tag) && Number(attributeOf(tag, 'width')) >= WIDTH) return []
    const seen = withAttribute(withSpan(tag, at, at), 'hidden', undefined)
    const own = withAttribute(withAttribute(seen, 'width', String(WIDTH)), 'customWidth', '1')
    const whole = tag.endsWith('/>') ? '' : xml.slice(to, end)
    const before = min < at ? withSpan(tag, min, at - 1) + whole : ''
    const after = max > at ? withSpan(tag, at + 1, max) + whole : ''
    return [{ from, to: end, put: before + own + whole + after }]
  }
  return [{ from: cols.innerTo, to: cols.innerTo, put: col }]
}
