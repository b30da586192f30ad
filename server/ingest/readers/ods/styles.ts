import { type Attributes, parseXml, type XmlHandlers } from '../../bytes/xml.ts'
import type { Shown } from '../sheets/number-format.ts'

/** What cells of each style show of a number or a date, and which sheets are hidden by their style. */
export type OdsStyles = {
  shownBy: (style: string | undefined) => Shown
  hidesSheet: (style: string | undefined) => boolean
}

const NUMBER: Shown = { as: 'number' }

const DATE_STYLES = new Set(['date-style', 'time-style'])

const shownByParts = (parts: ReadonlySet<string>, percent: boolean, digits: number): Shown => {
  const has = (...names: string[]) => names.some((name) => parts.has(name))
  const time = has('hours', 'minutes', 'seconds')
  if (percent) return { as: 'percent' }
  if (has('year') && has('month') && has('day')) return { as: time ? 'day-time' : 'day' }
  if (has('year') && has('month')) return { as: 'month' }
  if (has('year')) return { as: has('day', 'day-of-week') ? 'no-year' : 'year' }
  if (has('month', 'day', 'day-of-week')) return { as: 'no-year' }
  if (time) return { as: 'time' }
  return digits > 1 ? { as: 'digits', digits } : NUMBER
}

/** Gathers styles while a document is read: `styles.xml` and the automatic ones of `content.xml` use the same words. */
const createOdsStyles = (): OdsStyles & { handlers: XmlHandlers } => {
  const formats = new Map<string, Shown>()
  const cells = new Map<string, { format: string | undefined; parent: string | undefined }>()
  const hidden = new Set<string>()
  let style = ''
  let format: string | undefined
  let parts = new Set<string>()
  let digits = 0

  const open = (name: string, attributes: Attributes) => {
    if (name === 'style') {
      style = attributes.name ?? ''
      cells.set(style, {
        format: attributes['data-style-name'],
        parent: attributes['parent-style-name'],
      })
    } else if (name === 'table-properties' && attributes.display === 'false') hidden.add(style)
    else if (DATE_STYLES.has(name) || name === 'number-style' || name === 'percentage-style') {
      format = attributes.name
      parts = new Set()
      digits = 0
    } else if (format !== undefined) {
      parts.add(name)
      const whole = attributes['decimal-places'] === '0' && attributes.grouping !== 'true'
      if (name === 'number' && whole) digits = Number(attributes['min-integer-digits'] ?? 0)
    }
  }
  const close = (name: string) => {
    const ends = DATE_STYLES.has(name) || name === 'number-style' || name === 'percentage-style'
    if (!ends || format === undefined) return
    formats.set(format, shownByParts(parts, name === 'percentage-style', digits))
    format = undefined
  }

  const shownBy = (name: string | undefined): Shown => {
    let at = name
    for (let depth = 0; at !== undefined && depth < 20; depth++) {
      const found = cells.get(at)
      if (found?.format !== undefined) return formats.get(found.format) ?? NUMBER
      at = found?.parent
    }
    return NUMBER
  }
  return {
    handlers: { open, close },
    shownBy,
    hidesSheet: (name) => name !== undefined && hidden.has(name),
  }
}

export const readOdsStyles = (documents: readonly Uint8Array[]): OdsStyles => {
  const styles = createOdsStyles()
  for (const bytes of documents) parseXml(bytes, styles.handlers)
  return styles
}
