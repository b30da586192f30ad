import { PREFIXES } from '../../linked/graph.ts'
import { jsonLdNode } from '../../linked/json-ld.ts'
import { CONTEXT, projectThing } from '../../linked/project-thing.ts'
import { provenanceThings } from '../../linked/provenance.ts'
import { flattened, thingOf } from '../../linked/schema-org.ts'
import { turtleHead, turtleThing } from '../../linked/turtle.ts'
import { textFile } from '../snapshot.ts'

/** Of where values came from nothing is said in terms of schema.org. */
const WITH_PROVENANCE = [CONTEXT, { dct: PREFIXES.dct, prov: PREFIXES.prov, xsd: PREFIXES.xsd }]

export const jsonld = textFile(({ about, vocabularies, origins }) => ({
  head: `{"@context":${JSON.stringify(origins ? WITH_PROVENANCE : CONTEXT)},"@graph":[`,
  record: (project, isFirst) =>
    [
      projectThing(project, vocabularies, about),
      ...(origins ? provenanceThings(project, origins(project), about.origin).map(jsonLdNode) : []),
    ]
      .map((one, at) => (isFirst && at === 0 ? '\n' : ',\n') + JSON.stringify(one))
      .join(''),
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
