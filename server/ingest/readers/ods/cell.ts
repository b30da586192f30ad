import type { Attributes } from '../../bytes/xml.ts'
import { errorText, type TableCell } from '../../cells/table-cell.ts'
import type { Shown } from '../sheets/number-format.ts'
import { shownDate, shownNumber } from '../sheets/shown-value.ts'

const LINK = /^(?:of:|oooc:|msoxl:)?=?\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i

/** A date value as ODS writes it, in UTC. */
const dateOf = (value: string): Date | undefined => {
  const date = new Date(
    `${value.includes('T') ? value.replace(/(\.\d{3})\d+|Z$/, '$1') : `${value}T00:00:00`}Z`,
  )
  return Number.isNaN(+date) ? undefined : date
}

const plainValue = (attributes: Attributes, text: string, shown: Shown): TableCell => {
  const type = attributes['office:value-type'] ?? attributes['value-type']
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const number = Number(attributes['office:value'] ?? attributes.value ?? text)
    const as: Shown = type === 'percentage' ? { as: 'percent' } : shown
    return Number.isFinite(number) ? shownNumber(number, as, false) : text
  }
  if (type === 'boolean') return attributes['boolean-value'] === 'true'
  if (type === 'date') {
    const date = dateOf(attributes['date-value'] ?? '')
    return date ? shownDate(date, shown.as === 'number' ? { as: 'day' } : shown) : text
  }
  return text === '' ? (attributes['string-value'] ?? '') : text
}

/** What a cell says, as it shows it. `url` is the address behind its text, if there is one. */
export const readOdsCell = (
  attributes: Attributes,
  text: string,
  url: string | undefined,
  shown: Shown,
): TableCell => {
  const formula = attributes.formula
  const failed = attributes['calcext:value-type'] === 'error'
  const error = formula !== undefined || failed ? errorText(text) : undefined
  if (failed || error !== undefined) return { special: 'error', text: error ?? (text || '#N/A') }
  const link = formula === undefined ? undefined : LINK.exec(formula)?.[1]?.replaceAll('""', '"')
  const typed = (attributes['office:value-type'] ?? attributes['value-type']) !== undefined
  const behind = link ?? url
  if (formula !== undefined && link === undefined && !typed && text === '')
    return { special: 'unsaved' }
  const value = plainValue(attributes, text, shown)
  if (behind === undefined || behind.startsWith('#')) return value
  return typeof value === 'string' ? { special: 'link', text: value || behind, url: behind } : value
}
