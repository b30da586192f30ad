import { readFileSync } from 'node:fs'
import { HAS } from '#domain/facets.ts'
import type { Project, ProjectContent } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { toSearchDocument } from '../../document.ts'
import type { SearchDocument } from '../../engine.ts'
import { testDocument } from '../documents.ts'
import { testLanguage } from '../setup.ts'

type Content = ProjectContent & { slug: string }

const seed: Content[] = JSON.parse(
  readFileSync(new URL('../../../../data/fixtures/judged-projects.json', import.meta.url), 'utf8'),
)

const CREATED = '2026-01-01T00:00:00.000Z'

const realDocuments = (vocabularies: Vocabularies): SearchDocument[] =>
  seed.map((content, i) => {
    const kept = { id: i + 1, version: 1, createdAt: CREATED, updatedAt: CREATED }
    const project: Project = { ...content, ...kept }
    return toSearchDocument(project, vocabularies)
  })

/** The organisation of all invented projects, by which a test looks at them alone. */
export const INVENTED = 'ente-di-prova'

/** Invented projects, each with words that no other has. Not one of them took place. */
const inventedDocuments = ({ territorio, piano }: Vocabularies): SearchDocument[] => {
  const organisations = ['Ente di prova']
  return [
    testDocument({
      id: 101,
      slug: 'cucina',
      title: 'Cucina di quartiere',
      summary: 'Tirocini in una cucina, con persone cieche.',
      body: [{ section: 'results', text: 'I colleghi hanno imparato a descrivere gli spazi.' }],
      organisations,
      date: '2016-12-31',
      fundingEur: 5000,
      completeness: 80,
      facets: {
        disabilita: ['sensoriale-vista'],
        tema: ['inserimento', 'inserimento-sensoriale'],
        anno: 2016,
        territorio: territorio.withAncestors('bresso'),
        piano: piano.withAncestors('emergo-2016'),
        'parole-semplici': [HAS],
      },
    }),
    testDocument({
      id: 102,
      slug: 'officina',
      title: 'Officina delle biciclette',
      summary: 'Un’officina aperta a chi ha una disabilità complessa, con un’educatrice esperta.',
      body: [{ section: 'activities', text: 'Secondo la L.68/99, con una convenzione art. 14.' }],
      organisations,
      date: '2018-12-31',
      fundingEur: null,
      completeness: 20,
      facets: {
        tema: ['inserimento', 'articolo-14'],
        anno: 2018,
        territorio: ['milano'],
        avviso: ['avviso-di-prova'],
      },
    }),
    testDocument({
      id: 103,
      slug: 'biblioteca',
      title: 'Biblioteca parlante',
      summary: 'Audiolibri letti da volontari. Uno stage per chi studia.',
      organisations,
      fundingEur: 0,
      completeness: 50,
    }),
    testDocument({
      id: 104,
      slug: 'sartoria',
      title: 'Àncora: sartoria M.I.R.A.',
      summary: 'Alternanza scuola-lavoro tra ago e filo. Seconda edizione.',
      organisations,
      date: '2018-06-30',
      fundingEur: 120_000.5,
      completeness: 50,
      facets: { tema: ['alternanza'], anno: 2018 },
    }),
    testDocument({
      id: 105,
      slug: 'ambulatorio',
      title: 'Ambulatorio amico',
      summary: 'L’ATS accoglie in città i pazienti, anche con la lingua dei segni.',
      organisations,
      date: '2020-12-31',
      completeness: 50,
      facets: { anno: 2020 },
    }),
    testDocument({
      id: 106,
      slug: 'sportello',
      title: 'Sportello di ascolto',
      summary: 'Risponde su ogni disabilità sensoriale.',
      organisations,
      completeness: 50,
    }),
    testDocument({
      id: 107,
      slug: 'segni',
      title: 'Caratteri <b>speciali</b> & "virgolette"',
      summary: 'Telaio con <script>alert(1)</script> e 3 < 4.',
      organisations,
      completeness: 50,
    }),
  ]
}

export const setup = testLanguage()

/** What every engine is tried on: the real projects, and invented ones where a behaviour needs words of its own. */
export const documents: readonly SearchDocument[] = [
  ...realDocuments(setup.vocabularies),
  ...inventedDocuments(setup.vocabularies),
]
