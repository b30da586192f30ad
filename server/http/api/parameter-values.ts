import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { FIELD_FACETS } from '#domain/query/ranges.ts'
import { SORT_KEYS } from '#domain/query/types.ts'
import { DIALECTS } from '../formats/snapshot.ts'
import { allValues, type FacetNames } from '../present/facet-kinds.ts'

const YEAR = '(19|20|21)[0-9]{2}'
const YEARS = `${YEAR}|${YEAR}-(${YEAR})?|-${YEAR}`
const DAY = [
  '(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?',
  '(0[469]|11)(-(0[1-9]|[12][0-9]|30))?',
  '02(-(0[1-9]|1[0-9]|2[0-8]))?',
].join('|')
const DATE = `(19|20)[0-9]{2}(-(${DAY}))?`
const PERIOD = `(inizio:|fine:)?(${YEARS}|${DATE}|${DATE}/(${DATE}|[.]{2})|[.]{2}/${DATE})`
const EURO = '[0-9]{1,12}'

/** What the values of a range look like; an empty one, as a form sends it, says nothing. */
const RANGES = { year: YEARS, period: PERIOD, amount: `${EURO}|${EURO}-(${EURO})?|-${EURO}` }
const ENDS = { anno: YEAR, attivo: DATE, importo: EURO }

const matching = (pattern: string) => ({ type: 'string', pattern: `^(${pattern})?$` })
const oneOf = (values: readonly string[]) => ({ type: 'string', enum: [...values] })
/** Or nothing, as an empty field of a form says. */
const oneOfOrNone = (values: readonly string[]) => oneOf(['', ...values])

/** Organisations that are named one by one: where there are more, the description would be longer than the data. */
const MOST_NAMED = 500

const schemaOfValue = (facet: FacetKey, names: FacetNames) => {
  const { range } = FACETS[facet]
  if (range !== null) return matching(`${RANGES[range]}|${UNSPECIFIED}`)
  const values = allValues(facet, names)
  return values === null || values.length > MOST_NAMED
    ? { type: 'string' }
    : oneOfOrNone([...new Set([...values, UNSPECIFIED])])
}

/** As `strictParameters` reads it: what has another form, or is not in the lists of today, is refused. */
export const parameterSchema = (name: string, names: FacetNames): object | null => {
  const facet = FACET_KEYS.find((key) => name === key || name === `${key}_escludi`)
  // How many there may be is told in words: the same one twice is one, which no schema says.
  if (facet) return { type: 'array', items: schemaOfValue(facet, names) }
  if (name.endsWith('_tutti')) return oneOfOrNone(['0', '1'])
  const field = FIELD_FACETS.find((key) => name === `${key}_da` || name === `${key}_a`)
  if (field) return matching(ENDS[field])
  switch (name) {
    case 'parole':
      return oneOfOrNone(['esatte'])
    case 'ordina':
      return oneOfOrNone(SORT_KEYS)
    case 'per_pagina':
      return matching('[1-9][0-9]?|100')
    case 'pagina':
      return matching('[1-9][0-9]{0,5}')
    case 'versione':
      return { type: 'string', pattern: '^[1-9][0-9]{0,8}$' }
    case 'since':
      return { type: 'string', pattern: '^[0-9]{1,15}$' }
    case 'dialetto':
      return oneOf(DIALECTS)
    case 'provenienza':
      return oneOf(['si'])
    default:
      return null
  }
}
