import { FIELD } from '../fields.ts'
import type { Condition } from './condition.ts'

const quoted = (value: string): string => `"${value}"`

const joined = (of: readonly Condition[], word: 'AND' | 'OR'): string =>
  `(${of.map(write).join(` ${word} `)})`

const write = (condition: Condition): string => {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, 'AND')
    case 'any':
      return condition.of.length === 0 ? `${FIELD.id} IN []` : joined(condition.of, 'OR')
    case 'not':
      return `NOT ${write(condition.of)}`
    case 'has':
      return condition.values.length === 1
        ? `${condition.field} = ${quoted(condition.values[0]!)}`
        : `${condition.field} IN [${condition.values.map(quoted).join(', ')}]`
    case 'begins':
      return `${condition.field} STARTS WITH ${quoted(condition.text)}`
    case 'ids':
      return `${FIELD.id} IN [${condition.ids.map(Number).join(', ')}]`
    case 'between':
      return `${condition.field} ${Number(condition.from)} TO ${Number(condition.to)}`
  }
}

/** A condition in the server's filter language; undefined for one that every project meets. */
export const toFilter = (condition: Condition): string | undefined =>
  condition.kind === 'all' && condition.of.length === 0 ? undefined : write(condition)
