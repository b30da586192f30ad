import { FACET_KEYS, FACETS } from '#domain/en/facets.ts'
import type { Words } from '#domain/languages.ts'
import { LIMITS } from '#domain/query/types.ts'
import { plural, quoted } from '../../lib/text/en/format.ts'
import { shownText } from '../../lib/text/shown-text.ts'
import type * as italian from '../query-problems.ts'

const NAMES: Record<string, string> = {
  q: 'Text',
  anno_da: 'Reference year, from',
  anno_a: 'Reference year, to',
  attivo_da: 'Running, from',
  attivo_a: 'Running, to',
  importo_da: 'Amount, from',
  importo_a: 'Amount, to',
  ordina: 'Order',
  pagina: 'Page',
  per_pagina: 'Records on a page',
  parole: 'Words',
}

const nameOf = (parameter: string): string => {
  const facet = FACET_KEYS.find((key) =>
    [key, `${key}_escludi`, `${key}_tutti`].includes(parameter),
  )
  return facet ? FACETS[facet].label : (NAMES[parameter] ?? parameter)
}

const RANGES: readonly [string, string][] = [
  ['anno', 'neither a year of four digits nor a range of years'],
  ['attivo', 'neither a year, nor a month (2024-10), nor a period'],
  ['importo', 'neither a whole number of euro nor a range'],
]

const rangeAsked = (parameter: string): string | undefined =>
  RANGES.find(([begin]) => parameter.startsWith(begin))?.[1]

export const queryProblemTexts: Words<typeof italian.queryProblemTexts> = {
  title:
    'A part of the search cannot be taken as it is written: we have left it out or put it right',
  problem: ({ parameter, value, reason }) => {
    const said = quoted(shownText(value))
    switch (reason) {
      case 'unknown-parameter':
        return `${quoted(shownText(parameter))} is nothing that can be searched by`
      case 'unknown-value':
        return `${nameOf(parameter)}: ${said} is ${rangeAsked(parameter) ?? 'no value that we know'}`
      case 'not-a-number':
        return `${nameOf(parameter)}: ${said} is no number that we can use`
      case 'contradiction':
        return `${nameOf(parameter)}: ${said} is wanted and excluded at once, and we have excluded it`
      case 'beside-fields':
        return `${nameOf(parameter)}: ${said} does not count, because the fields “from” and “to” ask for another range`
      case 'reversed':
        return `${nameOf(parameter)}: ${said} is after the end of the range, and we have swapped the two`
      case 'unstated-with-all':
        return `${nameOf(parameter)}: no project can have these values and none at once; we look for the values`
      case 'repeated':
        return `${nameOf(parameter)}: ${said} does not count, because another value follows it`
      case 'too-many-in-all':
        return `${nameOf(parameter)}: ${said} is beyond the ${LIMITS.values} values that a search can have`
      case 'too-many-parameters':
        return `The address has more than ${LIMITS.parameters} parts: the others have not been read`
      case 'too-many':
        return `${nameOf(parameter)}: ${said} is beyond the ${LIMITS.valuesPerFacet} values that can be chosen together`
    }
  },
  others: (count) => `and ${plural(count, 'other part', 'other parts')} of the address`,
}
