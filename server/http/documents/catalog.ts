import { ADDRESSES, projectsFilePath } from '#domain/addresses.ts'
import { AppError } from '#domain/errors.ts'
import { FORMATS, type Format, type FormatId, LIST_FORMATS } from '#domain/formats.ts'
import { LISTINGS, type ListingKey, listingPath, listingPlace } from '#domain/listings.ts'
import { MEDIA_TYPES } from '#domain/media-types.ts'
import type { BaseFigures } from '#domain/pages.ts'
import type { SiteDetails } from '#domain/site.ts'
import type { Thing, Value } from '../linked/graph.ts'
import { LISTING_WORDS } from '../listings/words.ts'
import { httpMessages } from '../messages.ts'
import type { About } from '../present/about.ts'
import { DESCRIPTION, KEYWORDS } from './descriptions.ts'

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const LICENCE = 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40'
/** Of EuroVoc's sub-themes: employment, social protection. */
const SUBJECTS = ['http://eurovoc.europa.eu/100232', 'http://eurovoc.europa.eu/100214']

/** Formats that the European table of file types knows. */
const FILE_TYPES: Partial<Record<FormatId, string>> = {
  csv: 'CSV',
  xlsx: 'XLSX',
  json: 'JSON',
  jsonld: 'JSON_LD',
  turtle: 'RDF_TURTLE',
}

const iri = (address: string): Value => ({ iri: address })
const italian = (text: string): Value => ({ text, language: 'it' })
const day = (at: string | null): Value | null =>
  at === null ? null : { text: at.slice(0, 10), type: 'xsd:date' }

/** The settings that the catalogue waits for. */
const missing = ({ ipaCode, email, feedbackEmail }: SiteDetails): string[] => [
  ...(ipaCode === null ? ['INSTITUTION_IPA'] : []),
  ...((feedbackEmail ?? email) === null ? ['INSTITUTION_EMAIL'] : []),
]

/** Whether there is a catalogue. */
export const hasCatalogue = (site: SiteDetails): boolean => missing(site).length === 0

/** What only the institution can say. Throws `not-found` naming the settings that are missing: a gap would be filled with guesses by whoever harvests. */
const institutional = (site: SiteDetails) => {
  const { ipaCode, email, feedbackEmail } = site
  const contact = feedbackEmail ?? email
  if (ipaCode === null || contact === null)
    throw new AppError('not-found', httpMessages.notOffered(missing(site)))
  return { ipaCode, contact }
}

/** A set of data: the whole base, or a list of other things than projects. */
type DataSet = {
  /** Ends its address, and its identifier. */
  name: string
  title: string
  description: string
  /** In which files, each at its path. */
  files: readonly { format: Format; path: string; title: string; says: string }[]
  landing: string
}

/** Of it, those that the European table of file types knows. */
const known = (formats: readonly Format[]): Format[] =>
  Object.keys(FILE_TYPES).flatMap((id) => formats.filter((one) => one.id === id))

const recordSet = (about: About): DataSet => ({
  name: '',
  title: about.title,
  description: DESCRIPTION,
  files: known(FORMATS).map((format) => ({
    format,
    path: projectsFilePath(format.ending),
    title: `${about.title} in ${format.name}`,
    says: `Tutti i progetti: ${format.purpose}`,
  })),
  landing: about.origin + ADDRESSES.openData,
})

const listingSet = (about: About, key: ListingKey): DataSet => {
  const { name, title, description } = LISTING_WORDS[key]
  return {
    name: `-${name}`,
    title: `${title}: ${about.title}`,
    description,
    files: known(LIST_FORMATS).map((format) => ({
      format,
      path: listingPlace(key, format),
      title: `${title} in ${format.name}: ${about.title}`,
      says: `${description} Forma: ${format.ofLists}.`,
    })),
    landing: about.origin + listingPath(key),
  }
}

const fileId = ({ origin }: About, { name }: DataSet, { id }: Format): string =>
  `${origin}${ADDRESSES.openData}#file-${id}${name}`

const distributions = (about: About, set: DataSet): Thing[] =>
  set.files.map(({ format, path, title, says }) => ({
    id: fileId(about, set, format),
    types: ['dcatapit:Distribution', 'dcat:Distribution'],
    says: [
      ['dct:title', italian(title)],
      ['dct:description', italian(says)],
      ['dct:format', iri(`${AUTHORITY}/file-type/${FILE_TYPES[format.id]}`)],
      [
        'dcat:mediaType',
        iri(`https://www.iana.org/assignments/media-types/${MEDIA_TYPES[format.id][0]}`),
      ],
      ['dct:license', iri(LICENCE)],
      ['dct:modified', day(about.updatedAt)],
      ['dcat:accessURL', iri(about.origin + path)],
      ['dcat:downloadURL', iri(about.origin + path)],
    ],
  }))

const periodThing = ({ firstYear, lastYear }: BaseFigures): Thing => {
  const start = { text: `${firstYear}-01-01`, type: 'xsd:date' } as const
  const end = { text: `${lastYear}-12-31`, type: 'xsd:date' } as const
  return {
    id: null,
    types: ['dct:PeriodOfTime'],
    says: [
      ['dcatapit:startDate', start],
      ['dcatapit:endDate', end],
      ['dcat:startDate', start],
      ['dcat:endDate', end],
    ],
  }
}

/** Who publishes the data, whom to write to, under which licence, and the list of themes: by their addresses. */
const stableThings = (
  { agent, contact, taxonomy }: Readonly<Record<'agent' | 'contact' | 'taxonomy', string>>,
  site: SiteDetails,
): Thing[] => {
  const { ipaCode, contact: mail } = institutional(site)
  return [
    {
      id: agent,
      types: ['dcatapit:Agent', 'foaf:Agent'],
      says: [
        ['dct:identifier', ipaCode],
        ['foaf:name', italian(site.institution)],
      ],
    },
    {
      id: contact,
      types: ['dcatapit:Organization', 'vcard:Kind', 'vcard:Organization'],
      says: [
        ['vcard:fn', italian(`${site.institution}: redazione della banca dati`)],
        ['vcard:hasEmail', iri(`mailto:${mail}`)],
      ],
    },
    {
      id: LICENCE,
      types: ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
      says: [
        ['dct:type', iri('http://purl.org/adms/licencetype/Attribution')],
        ['foaf:name', italian('Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)')],
        ['owl:versionInfo', '4.0'],
      ],
    },
    {
      id: taxonomy,
      types: ['skos:ConceptScheme'],
      says: [['dct:title', { text: 'Data theme', language: 'en' }]],
    },
  ]
}

/** The catalogue in DCAT-AP_IT, each class also as its DCAT-AP one: what the national catalogue and the European one harvest. */
export const catalogThings = (
  about: About,
  figures: BaseFigures,
  site: SiteDetails,
  issued: string | null,
): Thing[] => {
  const { ipaCode } = institutional(site)
  const page = about.origin + ADDRESSES.openData
  const agent = `${page}#ente-${ipaCode}`
  const contactId = `${page}#contatto`
  const taxonomy = `${AUTHORITY}/data-theme`
  const sets = [recordSet(about), ...LISTINGS.map((key) => listingSet(about, key))]
  const setId = ({ name }: DataSet) => `${page}#dataset${name}`
  const setThing = (set: DataSet): Thing => ({
    id: setId(set),
    types: ['dcatapit:Dataset', 'dcat:Dataset'],
    says: [
      ['dct:identifier', `${ipaCode}:buone-prassi-emergo${set.name}`],
      ['dct:title', italian(set.title)],
      ['dct:description', italian(set.description)],
      ['dct:issued', day(issued)],
      ['dct:modified', day(about.updatedAt)],
      ['dcat:theme', iri(`${AUTHORITY}/data-theme/SOCI`)],
      ['dct:subject', SUBJECTS.map(iri)],
      ['dcat:keyword', KEYWORDS.map(italian)],
      ['dct:accrualPeriodicity', iri(`${AUTHORITY}/frequency/IRREG`)],
      ['dct:language', iri(`${AUTHORITY}/language/ITA`)],
      ['dct:accessRights', iri(`${AUTHORITY}/access-right/PUBLIC`)],
      ['dct:rightsHolder', iri(agent)],
      ['dct:publisher', iri(agent)],
      ['dct:creator', iri(agent)],
      ['dcat:contactPoint', iri(contactId)],
      ['dct:temporal', figures.firstYear === null ? null : periodThing(figures)],
      ['owl:versionInfo', String(about.seq)],
      ['dcat:landingPage', iri(set.landing)],
      ['dcat:distribution', set.files.map(({ format }) => iri(fileId(about, set, format)))],
    ],
  })
  return [
    {
      id: `${page}#catalogo`,
      types: ['dcatapit:Catalog', 'dcat:Catalog'],
      says: [
        ['dct:title', italian(`Catalogo: ${about.title}`)],
        ['dct:description', italian(`I dati aperti della banca dati. ${DESCRIPTION}`)],
        ['dct:publisher', iri(agent)],
        ['dct:issued', day(issued)],
        ['dct:modified', day(about.updatedAt)],
        ['dct:language', iri(`${AUTHORITY}/language/ITA`)],
        ['foaf:homepage', iri(page)],
        ['dcat:themeTaxonomy', iri(taxonomy)],
        ['dcat:dataset', sets.map((set) => iri(setId(set)))],
      ],
    },
    ...sets.map(setThing),
    ...sets.flatMap((set) => distributions(about, set)),
    ...stableThings({ agent, contact: contactId, taxonomy }, site),
    ...[page, ...LISTINGS.map((key) => about.origin + listingPath(key))].map((id) => ({
      id,
      types: ['foaf:Document'],
      says: [],
    })),
  ]
}
