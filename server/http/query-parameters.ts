import type { FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { AppError } from '#domain/errors.ts'
import { FACET_KEYS, FACETS, type FacetKey, UNSPECIFIED } from '#domain/facets.ts'
import { type ParsedQuery, parseQuery, type QueryProblem } from '#domain/query/parse.ts'
import { LIMITS, SORT_KEYS } from '#domain/query/types.ts'
import type { Base } from './catalogue/base.ts'
import { httpMessages } from './messages.ts'

const PARAMETERS = [
  'q',
  ...FACET_KEYS.flatMap((key) => [
    key,
    ...(FACETS[key].multiple ? [`${key}_tutti`] : []),
    `${key}_escludi`,
  ]),
  'anno_da',
  'anno_a',
  'parole',
  'ordina',
  'per_pagina',
  'pagina',
]

const oneOrMore = (description: string) =>
  Type.Union([Type.String(), Type.Array(Type.String())], { description })

const describeParameter = (name: string): TSchema => {
  const facet = FACET_KEYS.find((key) => name === key || name.startsWith(`${key}_`))
  if (name === 'anno_da' || name === 'anno_a')
    return oneOrMore('Primo o ultimo anno di un intervallo')
  if (facet) {
    if (name.endsWith('_tutti'))
      return oneOrMore('1: il progetto deve avere tutti i valori indicati')
    if (name.endsWith('_escludi')) return oneOrMore('Valori da escludere; si può ripetere')
    const what = facet === 'anno' ? '2017, 2016-2020, 2016- o -2020' : 'identificativo'
    return oneOrMore(`${FACETS[facet].label}: ${what} o "${UNSPECIFIED}"; si può ripetere`)
  }
  if (name === 'q')
    return oneOrMore(
      `Parole da cercare; se ne leggono ${LIMITS.queryLength} caratteri. Fra virgolette, la frase esatta; "tranne", "senza", "ma non" o un trattino davanti a una parola la escludono`,
    )
  if (name === 'parole') return oneOrMore('"esatte": nessuna correzione, nessun sinonimo')
  if (name === 'ordina') return oneOrMore(`Ordine: ${SORT_KEYS.join(', ')}`)
  if (name === 'per_pagina') return oneOrMore(`Progetti per pagina, da 1 a ${LIMITS.perPage}`)
  return oneOrMore('Pagina, da 1')
}

/**
 * The query grammar, for the API's description. It lets everything through: `parseQuery` is the one reader of
 * the grammar and names what is wrong in words.
 */
export const QueryParametersSchema = Type.Object(
  Object.fromEntries(PARAMETERS.map((name) => [name, Type.Optional(describeParameter(name))])),
  { additionalProperties: true },
)

/** The parameters in the order of the link, repeated ones kept. */
export const parametersOf = (request: FastifyRequest): URLSearchParams => {
  const mark = request.url.indexOf('?')
  return new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1))
}

/** Values for which near ones are looked up: each look compares with every name of a vocabulary. */
const HINTS = 3

type Nearest = (facet: FacetKey, value: string) => string[]

/** The nearest values of a facet, for the first few that are asked. */
const createNearest = ({ names }: Base): Nearest => {
  let asked = 0
  return (facet, value) => {
    const { vocabulary } = FACETS[facet]
    if (!vocabulary || ++asked > HINTS) return []
    return names.vocabularies[vocabulary].nearest(value).map((term) => term.id)
  }
}

/** A problem in words, with the nearest values where a value is unknown. */
const explain = (problem: QueryProblem, nearest: Nearest): string => {
  const { parameter, value, reason } = problem
  const facet = FACET_KEYS.find((key) => parameter === key || parameter === `${key}_escludi`)
  const near = facet && reason === 'unknown-value' ? nearest(facet, value) : []
  return httpMessages.queryProblem(problem, near, PARAMETERS)
}

/** Reads a query. Throws `invalid` naming what is not understood, the first `LIMITS.problems` of it. */
export const strictParameters = (parameters: URLSearchParams, base: Base): ParsedQuery => {
  const parsed = parseQuery(parameters, base.knows)
  const { problems, unnamed } = parsed
  if (problems.length === 0) return parsed
  const nearest = createNearest(base)
  const details = problems.map((problem) => ({
    field: problem.parameter,
    message: explain(problem, nearest),
  }))
  throw new AppError('invalid', httpMessages.invalidQuery(problems.length, unnamed), details)
}

/** Reads the query of an API request; see `strictParameters`. */
export const strictQuery = (request: FastifyRequest, base: Base): ParsedQuery =>
  strictParameters(parametersOf(request), base)
