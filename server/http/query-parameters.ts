import type { FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { AppError } from '#domain/errors.ts'
import { FACET_KEYS, FACETS, type FacetKey, HAS, UNSPECIFIED } from '#domain/facets.ts'
import { CONTRADICTIONS } from '#domain/query/contradictions.ts'
import { type ParsedQuery, parseQuery, type QueryProblem } from '#domain/query/parse.ts'
import { FIELD_FACETS, type FieldFacet } from '#domain/query/ranges.ts'
import { isTracking } from '#domain/query/tracking.ts'
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
  ...FIELD_FACETS.flatMap((key) => [`${key}_da`, `${key}_a`]),
  'parole',
  'ordina',
  'per_pagina',
  'pagina',
]

const oneOrMore = (description: string) =>
  Type.Union([Type.String(), Type.Array(Type.String())], { description })

const FIELDS: Record<FieldFacet, string> = {
  anno: 'Primo o ultimo anno di riferimento di un intervallo',
  attivo: 'Inizio o fine di un periodo: anno, mese (2024-10) o giorno (2024-10-31)',
  importo: 'Importo più basso o più alto, in euro',
}

/** How values of a facet are written, by their kind or by what they are ranges of. */
const VALUES = {
  term: 'identificativo',
  organisation: 'identificativo',
  call: 'identificativo',
  mark: HAS,
  year: '2017, 2016-2020, 2016- o -2020',
  period:
    '2021, 2016-2018, 2016- o -2018, oppure con mesi e giorni 2024-10, 2020-03/2021-02, 2024-10/.. o ../2018-06-30; con "inizio:" o "fine:" davanti, quando è iniziato o finito. Vale per i progetti che in quel periodo erano in corso; per quelli senza inizio né fine conta l’anno di riferimento',
  amount: 'in euro, 120000, 50000-130000, 100000- o -130000, estremi compresi',
} as const

const describeParameter = (name: string): TSchema => {
  const facet = FACET_KEYS.find((key) => name === key || name.startsWith(`${key}_`))
  const field = FIELD_FACETS.find((key) => name === `${key}_da` || name === `${key}_a`)
  if (field) return oneOrMore(FIELDS[field])
  if (facet) {
    if (name.endsWith('_tutti'))
      return oneOrMore('1: il progetto deve avere tutti i valori indicati')
    if (name.endsWith('_escludi'))
      return oneOrMore(
        `Valori da escludere; si può ripetere, fino a ${LIMITS.valuesPerFacet} valori`,
      )
    const { kind, range } = FACETS[facet]
    const what = kind === 'range' ? VALUES[range!] : VALUES[kind]
    return oneOrMore(
      `${FACETS[facet].label}: ${what} o "${UNSPECIFIED}"; si può ripetere, fino a ${LIMITS.valuesPerFacet} valori`,
    )
  }
  if (name === 'q')
    return oneOrMore(
      `Parole da cercare; se ne leggono ${LIMITS.queryLength} caratteri. Fra virgolette, la frase esatta; "tranne", "senza", "ma non" o un trattino davanti a una parola la escludono; periodi ("dopo il 2020") e importi ("sotto i 130.000 euro") diventano filtri`,
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

/** Values of nothing but spaces, or with signs that nobody writes: a page passes over them, a program is told. */
const isUnwritten = ([name, value]: readonly [string, string]): boolean =>
  name !== 'q' && !isTracking(name) && (/\p{Cc}/u.test(value) || /^\s+$/.test(value))

const unwrittenProblem = ([parameter, value]: readonly [string, string]): QueryProblem => ({
  parameter: parameter.slice(0, 100),
  value: value.replace(/\p{Cc}+/gu, '\ufffd').slice(0, 100),
  reason: PARAMETERS.includes(parameter) ? 'unknown-value' : 'unknown-parameter',
})

/**
 * Reads a query. Throws `invalid` naming what is not understood, the first `LIMITS.problems` of it, and `contradictory` where each part is
 * understood and they contradict each other.
 */
export const strictParameters = (parameters: URLSearchParams, base: Base): ParsedQuery => {
  const all = [...parameters]
  const parsed = parseQuery(
    all.filter((one) => !isUnwritten(one)),
    base.knows,
    base.isWithin,
  )
  const found = [...all.filter(isUnwritten).map(unwrittenProblem), ...parsed.problems]
  const problems = found.slice(0, LIMITS.problems)
  const unnamed = parsed.unnamed + found.length - problems.length
  if (problems.length === 0) return parsed
  const nearest = createNearest(base)
  const details = problems.map((problem) => ({
    field: problem.parameter,
    message: explain(problem, nearest),
  }))
  const isContradiction = problems.every(({ reason }) =>
    (CONTRADICTIONS as readonly string[]).includes(reason),
  )
  const code = isContradiction ? 'contradictory' : 'invalid'
  throw new AppError(code, httpMessages.invalidQuery(problems.length, unnamed), details)
}

/** Reads the query of an API request; see `strictParameters`. */
export const strictQuery = (request: FastifyRequest, base: Base): ParsedQuery =>
  strictParameters(parametersOf(request), base)

/** A number of an address or a form, from 1 on; null for what is none. */
export const numberIn = (text: string | null | undefined): number | null =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null

/** The version that is asked for; null where none is, and 0, which never was, for what is no number. */
export const versionIn = (parameters: URLSearchParams): number | null => {
  const version = parameters.get('versione')
  return version === null ? null : (numberIn(version) ?? 0)
}

/** The page of a list that is asked for; the first where none is. */
export const pageIn = (fields: URLSearchParams): number => numberIn(fields.get('pagina')) ?? 1
