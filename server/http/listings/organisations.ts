import { organisationPath, valuePath } from '#domain/addresses.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { groups } from '../exports/groups.ts'
import type { Listing } from '../formats/listings/listing.ts'
import type { SchemaThing } from '../linked/schema-org.ts'
import {
  addressColumn,
  type Column,
  pageOf,
  projectsColumn,
  rowOf,
  yearsColumns,
} from './column.ts'
import { LISTING_WORDS } from './words.ts'

type Source = Pick<Catalogue, 'organisationIds' | 'organisationsByIds'>
type Row = ReturnType<Source['organisationsByIds']>[number]

/** What one took part in may be hundreds of projects. */
const READ_AT_A_TIME = 5

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'id',
    key: 'id',
    label: 'Identificativo',
    labelEn: 'Identifier',
    meaning: 'L’identificativo dell’ente: l’ultima parte del suo indirizzo.',
    kind: 'text',
    isAlways: true,
    type: 'testo',
    value: ({ slug }) => slug,
  },
  {
    name: 'nome',
    key: 'name',
    label: 'Nome',
    labelEn: 'Name',
    meaning: 'Il nome dell’ente, come lo scrivono le schede.',
    kind: 'text',
    isAlways: true,
    type: 'testo',
    value: ({ name }) => name,
  },
  {
    name: 'tipi',
    key: 'kinds',
    label: 'Tipo di ente',
    labelEn: 'Kind of organisation',
    meaning: 'Che tipo di ente è, secondo le schede: quasi sempre uno.',
    kind: 'list',
    type: 'elenco di voci',
    vocabulary: 'tipo-ente',
    value: ({ kinds }) => kinds,
  },
  projectsColumn(
    'I progetti a cui ha preso parte, contati una volta ciascuno.',
    (one) => one.projects,
  ),
  {
    name: 'capofila_di',
    key: 'led',
    label: 'Progetti da capofila',
    labelEn: 'Projects led',
    meaning: 'Di quei progetti, quanti ne ha guidati.',
    kind: 'integer',
    isAlways: true,
    type: 'numero intero',
    value: ({ led }) => led,
  },
  ...yearsColumns<Row>(),
  addressColumn(({ slug }) => organisationPath(slug)),
]

/** Under the address by which the records name it, so that statements of both meet. */
const thing = ({ slug, name, projects }: Row, origin: string): SchemaThing => ({
  '@type': 'Organization',
  '@id': origin + valuePath('ente', slug),
  identifier: slug,
  name,
  url: origin + organisationPath(slug),
  subjectOf: pageOf(origin + organisationPath(slug), projects),
})

/** Organisations that took part in a project, by name; all of them, whatever page of the list was open. */
export const createOrganisationListing = (catalogue: Source): Listing => ({
  key: 'organisations',
  ...LISTING_WORDS.organisations,
  naming: 'nome',
  columns: COLUMNS,
  read: async ({ origin, turn }) => {
    const ids = catalogue.organisationIds()
    const row = rowOf(COLUMNS, thing)
    const read = (some: readonly number[]) =>
      catalogue.organisationsByIds(some).map((one) => row(one, origin))
    return { total: ids.length, groups: groups({ ids, read, turn, atATime: READ_AT_A_TIME }) }
  },
})
