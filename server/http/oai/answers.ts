import type { Project } from '#domain/project.ts'
import type { Harvested, HarvestPart } from '../../store/harvest.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { About } from '../present/about.ts'
import { xmlText } from '../present/xml.ts'
import { METADATA } from './metadata.ts'
import { type Asked, fault, isFault, type OaiFault, readRange, stamp } from './protocol.ts'
import { readToken, type Token, writeToken } from './token.ts'

/** Records of one part of a harvest. */
const PART = 100

export type Ground = { catalogue: Catalogue; about: About; baseUrl: string; adminEmail: string }

type List = Token | (Omit<Token, 'after'> & { after: null })

const formatOf = (prefix: string | undefined) => METADATA.find((one) => one.prefix === prefix)
const noFormat = fault('cannotDisseminateFormat', 'unknown metadataPrefix')

/** "oai:" with the site's host and the record's number, which never changes and is never used again. */
const identifierOf = (about: About, id: number): string =>
  `oai:${new URL(about.origin).hostname}:${id}`

const idOf = (about: About, identifier: string): number | null => {
  const prefix = identifierOf(about, 0).slice(0, -1)
  const rest = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : ''
  return /^[1-9]\d{0,14}$/.test(rest) ? Number(rest) : null
}

const setsOf = ({ themes, programme }: Project): string[] => [
  ...themes.map((id) => `tema:${id}`),
  `programma:${programme}`,
]

const headerXml = (about: About, one: Harvested, project: Project | undefined): string => {
  const isGone = one.isGone || !project
  return (
    `<header${isGone ? ' status="deleted"' : ''}><identifier>${identifierOf(about, one.id)}</identifier>` +
    `<datestamp>${stamp(one.updatedAt)}</datestamp>` +
    (project && !isGone
      ? setsOf(project)
          .map((set) => `<setSpec>${set}</setSpec>`)
          .join('')
      : '') +
    '</header>'
  )
}

const recordXml = (
  { catalogue, about }: Ground,
  prefix: string,
  one: Harvested,
  project: Project | undefined,
): string => {
  const source = { about, vocabularies: catalogue.vocabularies() }
  const metadata = project && !one.isGone ? formatOf(prefix)?.write(project, source) : undefined
  return `<record>${headerXml(about, one, project)}${metadata ? `<metadata>\n${metadata}\n</metadata>` : ''}</record>`
}

const identify = ({ catalogue, about, baseUrl, adminEmail }: Ground): string => {
  const earliest = catalogue.harvest.earliest() ?? about.updatedAt ?? '1970-01-01T00:00:00.000Z'
  return (
    `<Identify><repositoryName>${xmlText(about.title)}</repositoryName><baseURL>${xmlText(baseUrl)}</baseURL>` +
    `<protocolVersion>2.0</protocolVersion><adminEmail>${xmlText(adminEmail)}</adminEmail>` +
    `<earliestDatestamp>${stamp(earliest)}</earliestDatestamp><deletedRecord>persistent</deletedRecord>` +
    '<granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>'
  )
}

const known = (ground: Ground, identifier: string | undefined): Harvested | OaiFault => {
  const id = idOf(ground.about, identifier ?? '')
  const found = id === null ? undefined : ground.catalogue.harvest.one(id)
  return found ?? fault('idDoesNotExist', 'no record has this identifier')
}

const metadataFormats = (ground: Ground, { given }: Asked): string | OaiFault => {
  if (given.identifier !== undefined) {
    const found = known(ground, given.identifier)
    if (isFault(found)) return found
  }
  return `<ListMetadataFormats>${METADATA.map(
    ({ prefix, schema, namespace }) =>
      `<metadataFormat><metadataPrefix>${prefix}</metadataPrefix><schema>${schema}</schema>` +
      `<metadataNamespace>${namespace}</metadataNamespace></metadataFormat>`,
  ).join('')}</ListMetadataFormats>`
}

const sets = ({ catalogue }: Ground, { given }: Asked): string | OaiFault => {
  if (given.resumptionToken !== undefined)
    return fault('badResumptionToken', 'the list of sets is given at once')
  const { tema, programma } = catalogue.vocabularies()
  const lists = [tema, programma].flatMap(({ key, label, terms }) => [
    [key, label] as const,
    ...terms.map((term) => [`${key}:${term.id}`, term.label] as const),
  ])
  return `<ListSets>${lists
    .map(
      ([spec, name]) => `<set><setSpec>${spec}</setSpec><setName>${xmlText(name)}</setName></set>`,
    )
    .join('')}</ListSets>`
}

const getRecord = (ground: Ground, { given }: Asked): string | OaiFault => {
  const found = known(ground, given.identifier)
  if (isFault(found)) return found
  if (!formatOf(given.metadataPrefix)) return noFormat
  const [project] = ground.catalogue.records([found.id])
  return `<GetRecord>${recordXml(ground, given.metadataPrefix ?? '', found, project)}</GetRecord>`
}

const ANY = ''

/** Which records a set names: all of a list, or those with one of its terms; null for none that there is. */
const readSet = (
  { catalogue }: Ground,
  set: string | undefined,
): Pick<HarvestPart, 'programme' | 'theme'> | null => {
  const all = { programme: null, theme: null }
  if (set === undefined || set === 'programma') return all
  if (set === 'tema') return { ...all, theme: ANY }
  const [key, id = '', more] = set.split(':')
  if (more !== undefined) return null
  const { tema, programma } = catalogue.vocabularies()
  if (key === 'tema' && tema.get(id)) return { ...all, theme: id }
  return key === 'programma' && programma.get(id) ? { ...all, programme: id } : null
}

const readList = (ground: Ground, { given }: Asked): List | OaiFault => {
  if (given.resumptionToken !== undefined) {
    const token = readToken(given.resumptionToken)
    return token && formatOf(token.prefix)
      ? token
      : fault('badResumptionToken', 'no harvest can go on from this token')
  }
  if (!formatOf(given.metadataPrefix)) return noFormat
  const range = readRange(given)
  if (isFault(range)) return range
  const set = readSet(ground, given.set)
  if (!set) return fault('noRecordsMatch', 'there is no such set')
  const wanted = { ...range, ...set, after: null }
  const size = ground.catalogue.harvest.size(wanted)
  return { ...wanted, prefix: given.metadataPrefix ?? '', cursor: 0, size }
}

const tokenXml = (list: List, next: Token | null): string => {
  if (next === null && list.after === null) return ''
  return `<resumptionToken completeListSize="${list.size}" cursor="${list.cursor}">${next ? writeToken(next) : ''}</resumptionToken>`
}

const listRecords = (ground: Ground, asked: Asked): string | OaiFault => {
  const list = readList(ground, asked)
  if (isFault(list)) return list
  // One more than is given tells whether there is more: a full last part offers no other.
  const { harvest } = ground.catalogue
  let found = harvest.part(list, PART + 1)
  if (found.length === 0 && list.after !== null) {
    // All that was to come has changed since, and comes later. A list is never empty: the last one is told again.
    const again = harvest.one(list.after.id)
    if (!again) return fault('badResumptionToken', 'no harvest can go on from this token')
    found = [again]
  }
  const given = found.slice(0, PART)
  const last = given.at(-1)
  if (!last) return fault('noRecordsMatch', 'no record was changed in this time, or in this set')
  const projects = new Map(
    ground.catalogue.records(given.map(({ id }) => id)).map((one) => [one.id, one]),
  )
  const isRecords = asked.verb === 'ListRecords'
  const items = given.map((one) =>
    isRecords
      ? recordXml(ground, list.prefix, one, projects.get(one.id))
      : headerXml(ground.about, one, projects.get(one.id)),
  )
  const next =
    found.length > PART
      ? {
          ...list,
          after: { updatedAt: last.updatedAt, id: last.id },
          cursor: list.cursor + given.length,
        }
      : null
  return `<${asked.verb}>${items.join('\n')}${tokenXml(list, next)}</${asked.verb}>`
}

/** What each verb answers: the body, or the protocol's own error. */
export const answer = (ground: Ground, asked: Asked): string | OaiFault => {
  switch (asked.verb) {
    case 'Identify':
      return identify(ground)
    case 'ListMetadataFormats':
      return metadataFormats(ground, asked)
    case 'ListSets':
      return sets(ground, asked)
    case 'GetRecord':
      return getRecord(ground, asked)
    default:
      return listRecords(ground, asked)
  }
}
