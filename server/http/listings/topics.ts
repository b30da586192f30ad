import { topicPath } from '#domain/addresses.ts'
import type { TopicFacet, TopicsPage } from '#domain/guide-pages.ts'
import type { Term } from '#domain/vocabulary.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Listing } from '../formats/listings/listing.ts'
import { addressColumn, type Column, projectsColumn, rowOf, yearsColumns } from './column.ts'
import { LISTING_WORDS } from './words.ts'

type Source = Pick<Catalogue, 'topics' | 'topicFigures' | 'vocabularies' | 'in'>

type Topic = TopicsPage['topics'][number]
type Row = Topic &
  Awaited<ReturnType<Source['topicFigures']>> & { term: Term; english: string | null }

const columnsOf = (facet: TopicFacet): readonly Column<Row>[] => [
  {
    name: 'id',
    key: 'id',
    label: 'Identificativo',
    labelEn: 'Identifier',
    meaning: 'L’identificativo della voce, come sta nelle schede. Non cambia.',
    kind: 'text',
    isAlways: true,
    type: 'testo',
    value: ({ id }) => id,
  },
  {
    name: 'nome',
    key: 'name',
    label: 'Nome',
    labelEn: 'Name (Italian)',
    meaning: 'Il nome della voce. Può cambiare.',
    kind: 'text',
    isAlways: true,
    type: 'testo',
    value: ({ term }) => term.label,
  },
  {
    name: 'nome_en',
    key: 'nameEn',
    label: 'Nome in inglese',
    labelEn: 'Name (English)',
    meaning: 'Il nome della voce in inglese.',
    kind: 'text',
    type: 'testo',
    value: ({ term }) => term.labelEn || null,
  },
  {
    name: 'voce_piu_ampia',
    key: 'broader',
    label: 'Voce più ampia',
    labelEn: 'Broader term',
    meaning: 'La voce che comprende questa: chi cerca quella trova anche i progetti di questa.',
    kind: 'text',
    type: 'voce',
    vocabulary: facet,
    value: ({ parent }) => parent,
  },
  {
    name: 'descrizione',
    key: 'description',
    label: 'Descrizione',
    labelEn: 'Description (Italian)',
    meaning: 'Che cosa vuol dire la voce, in parole semplici.',
    kind: 'text',
    type: 'testo lungo',
    value: ({ description }) => description,
  },
  {
    name: 'descrizione_en',
    key: 'descriptionEn',
    label: 'Descrizione in inglese',
    labelEn: 'Description (English)',
    meaning: 'La stessa descrizione in inglese.',
    kind: 'text',
    type: 'testo lungo',
    value: ({ english }) => english,
  },
  projectsColumn('I progetti che hanno la voce, o una più stretta.', ({ total }) => total),
  ...yearsColumns<Row>(),
  {
    name: 'progetti_con_importo',
    key: 'withFunding',
    label: 'Progetti con importo',
    labelEn: 'Projects that state their funding',
    meaning: 'Di quei progetti, quanti indicano il finanziamento.',
    kind: 'integer',
    isAlways: true,
    type: 'numero intero',
    value: ({ withFunding }) => withFunding,
  },
  {
    name: 'importo_eur',
    key: 'fundingEur',
    label: 'Importo indicato (€)',
    labelEn: 'Funding stated (€)',
    meaning: 'La somma dei finanziamenti che quei progetti indicano; vuoto dove nessuno lo indica.',
    kind: 'number',
    type: 'importo',
    unit: 'euro',
    value: ({ withFunding, fundingEur }) => (withFunding === 0 ? null : fundingEur),
  },
  addressColumn(({ id }) => topicPath(facet, id)),
]

/** Each term with those under it, as the page shows them. */
const asShown = (topics: readonly Topic[]): Topic[] => {
  const under = (parent: string | null): Topic[] =>
    topics.filter((one) => one.parent === parent).flatMap((one) => [one, ...under(one.id)])
  return under(null)
}

const KEYS = { tema: 'themes', disabilita: 'disabilities' } as const

/** Themes, or types of disability: those without a project too, since that there is none is worth knowing. */
export const createTopicListing = (catalogue: Source, facet: TopicFacet): Listing => {
  const columns = columnsOf(facet)
  return {
    key: KEYS[facet],
    ...LISTING_WORDS[KEYS[facet]],
    naming: 'nome',
    columns,
    read: async ({ origin, signal, turn }) => {
      const topics = asShown((await catalogue.topics(facet)).topics)
      const told = (await catalogue.in('en').topics(facet)).topics
      const english = new Map(told.map(({ id, description }) => [id, description]))
      const list = catalogue.vocabularies()[facet]
      const row = rowOf(columns, () => null)
      return {
        total: topics.length,
        groups: (async function* () {
          for (const topic of topics) {
            const term = list.get(topic.id)
            if (!term) continue
            const figures = await catalogue.topicFigures(facet, topic.id, { signal, turn })
            yield [
              row({ ...topic, ...figures, term, english: english.get(topic.id) ?? null }, origin),
            ]
          }
        })(),
      }
    },
  }
}
