import { projectPath } from '#domain/addresses.ts'
import type { Project } from '#domain/project.ts'
import type { Vocabularies } from '#domain/vocabulary.ts'
import { projectThing } from '../linked/project-thing.ts'
import { rdfXml } from '../linked/rdf-xml.ts'
import { flattened, thingOf } from '../linked/schema-org.ts'
import type { About } from '../present/about.ts'
import { xmlText } from '../present/xml.ts'

type Source = { about: About; vocabularies: Vocabularies }

const dublinCore = (project: Project, { about, vocabularies }: Source): string => {
  const label = (key: 'tema' | 'disabilita' | 'destinatari' | 'territorio') => (id: string) =>
    vocabularies[key].labelOf(id)
  const date = project.end ?? project.start ?? (project.year === null ? null : String(project.year))
  const said: [string, readonly (string | null)[]][] = [
    ['title', [project.title]],
    ['creator', [project.lead?.name ?? about.publisher.name]],
    [
      'subject',
      [
        ...project.themes.map(label('tema')),
        ...project.disabilities.map(label('disabilita')),
        ...project.beneficiaries.map(label('destinatari')),
      ],
    ],
    ['description', [project.sections.summary]],
    ['publisher', [about.publisher.name]],
    ['contributor', project.partners.map(({ name }) => name)],
    ['date', [date]],
    ['type', ['Text', 'Scheda di progetto']],
    ['identifier', [about.origin + projectPath(project.slug)]],
    ['source', project.sources.map(({ url }) => url)],
    ['language', ['it']],
    ['coverage', project.territories.map(label('territorio'))],
    ['rights', [about.licence.url]],
  ]
  const elements = said.flatMap(([name, values]) =>
    values
      .filter((value) => value !== null && value.trim() !== '')
      .map((value) => `<dc:${name}>${xmlText(value ?? '')}</dc:${name}>`),
  )
  return (
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
    'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">\n' +
    `${elements.join('\n')}\n</oai_dc:dc>`
  )
}

const statements = (project: Project, { about, vocabularies }: Source): string =>
  rdfXml(flattened(thingOf(projectThing(project, vocabularies, about)))).replace(/^<\?xml.*\n/, '')

/** What a record can be had in: simple, and with everything that is known in terms of schema.org. */
export const METADATA = [
  {
    prefix: 'oai_dc',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    write: dublinCore,
  },
  {
    prefix: 'rdf',
    schema: 'http://www.openarchives.org/OAI/2.0/rdf.xsd',
    namespace: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    write: statements,
  },
] as const
