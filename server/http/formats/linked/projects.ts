import { CONTEXT, projectThing } from '../../linked/project-thing.ts'
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
export const turtle = textFile(({ about, vocabularies }) => ({
  head: turtleHead(['schema', 'xsd']),
  record: (project) =>
    flattened(thingOf(projectThing(project, vocabularies, about)))
      .map(turtleThing)
      .join(''),
}))
