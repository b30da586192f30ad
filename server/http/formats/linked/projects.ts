import { CONTEXT, projectThing } from '../../linked/project-thing.ts'
import { provenanceThings } from '../../linked/provenance.ts'
import { flattened, thingOf } from '../../linked/schema-org.ts'
import { turtleHead, turtleThing } from '../../linked/turtle.ts'
import { textFile } from '../snapshot.ts'

export const jsonld = textFile(({ about, vocabularies }) => ({
  head: `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`,
  record: (project, isFirst) =>
    (isFirst ? '\n' : ',\n') + JSON.stringify(projectThing(project, vocabularies, about)),
  foot: '\n]}\n',
}))

/** The same statements; an organisation or a term that several records name is said again with each, which is no contradiction. */
export const turtle = textFile(({ about, vocabularies, origins }) => ({
  head: turtleHead(['schema', 'xsd', ...(origins ? ['dct', 'prov'] : [])]),
  record: (project) =>
    [
      ...flattened(thingOf(projectThing(project, vocabularies, about))),
      ...(origins ? provenanceThings(project, origins(project), about.origin) : []),
    ]
      .map(turtleThing)
      .join(''),
}))
