import { xmlText } from '../present/xml.ts'

/** The errors that the protocol knows; each is an answer with status 200. */
export type OaiCode =
  | 'badVerb'
  | 'badArgument'
  | 'badResumptionToken'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'
  | 'noSetHierarchy'

export type OaiFault = { code: OaiCode; message: string }

export const fault = (code: OaiCode, message: string): OaiFault => ({ code, message })

export const isFault = (value: object): value is OaiFault => 'code' in value && 'message' in value

const ARGUMENTS = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: ['resumptionToken'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: {
    required: ['metadataPrefix'],
    optional: ['from', 'until', 'set', 'resumptionToken'],
  },
  ListRecords: {
    required: ['metadataPrefix'],
    optional: ['from', 'until', 'set', 'resumptionToken'],
  },
} as const

export type Verb = keyof typeof ARGUMENTS
export type Asked = { verb: Verb; given: Readonly<Record<string, string>> }

/** Reads a request; what is wrong with it is the protocol's own error. */
export const readRequest = (parameters: URLSearchParams): Asked | OaiFault => {
  const verbs = parameters.getAll('verb')
  const verb = Object.keys(ARGUMENTS).find((one): one is Verb => one === verbs[0])
  if (verbs.length !== 1 || !verb) return fault('badVerb', 'verb is missing, repeated or unknown')
  const given = Object.fromEntries(parameters)
  delete given.verb
  if (parameters.size !== Object.keys(given).length + 1)
    return fault('badArgument', 'an argument is repeated')
  const { required, optional } = ARGUMENTS[verb]
  const known: readonly string[] = [...required, ...optional]
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined) return fault('badArgument', `unknown argument: ${unknown}`)
  if (given.resumptionToken !== undefined)
    return Object.keys(given).length === 1
      ? { verb, given }
      : fault('badArgument', 'resumptionToken stands alone')
  const missing = required.find((name) => given[name] === undefined)
  return missing === undefined
    ? { verb, given }
    : fault('badArgument', `missing argument: ${missing}`)
}

const DAY = /^\d{4}-\d\d-\d\d$/
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

const YEAR_10000 = Date.UTC(10_000, 0)

/** A day or a second that exists, as milliseconds. */
const instant = (text: string): number | null => {
  if (!DAY.test(text) && !SECOND.test(text)) return null
  const at = Date.parse(text)
  if (Number.isNaN(at)) return null
  return new Date(at).toISOString().startsWith(text.slice(0, -1)) ? at : null
}

/** `from` and `until` as the bounds of a question: the first inclusive, the second exclusive. */
export const readRange = ({
  from,
  until,
}: Readonly<Record<string, string>>): { from: string | null; before: string | null } | OaiFault => {
  const begin = from === undefined ? null : instant(from)
  const end = until === undefined ? null : instant(until)
  if ((from !== undefined && begin === null) || (until !== undefined && end === null))
    return fault('badArgument', 'dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ')
  if (from !== undefined && until !== undefined && from.length !== until.length)
    return fault('badArgument', 'from and until have different granularities')
  if (begin !== null && end !== null && begin > end)
    return fault('badArgument', 'from is later than until')
  const step = until !== undefined && DAY.test(until) ? 86_400_000 : 1_000
  // Behind the last day that can be written nothing is: as text it would stand before every other.
  const isBound = end !== null && end + step < YEAR_10000
  return {
    from: begin === null ? null : new Date(begin).toISOString(),
    before: isBound ? new Date(end + step).toISOString() : null,
  }
}

/** To the second: the protocol knows no fraction. */
export const stamp = (at: string): string => `${at.slice(0, 19)}Z`

type Envelope = { baseUrl: string; now: Date; asked: Asked | null; body: string }

/** An answer. Of a request that could not be read, no argument is repeated. */
export const envelope = ({ baseUrl, now, asked, body }: Envelope): string => {
  const attributes = asked === null ? [] : Object.entries({ verb: asked.verb, ...asked.given })
  const written = attributes.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">\n' +
    `<responseDate>${stamp(now.toISOString())}</responseDate>\n` +
    `<request${written}>${xmlText(baseUrl)}</request>\n${body}\n</OAI-PMH>\n`
  )
}

export const faultXml = ({ code, message }: OaiFault): string =>
  `<error code="${code}">${xmlText(message)}</error>`
