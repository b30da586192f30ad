import { CONTEXT } from '../../linked/project-thing.ts'
import { flattened, thingOf } from '../../linked/schema-org.ts'
import { turtleHead, turtleThing } from '../../linked/turtle.ts'
import { listingText } from './listing.ts'

export const jsonld = listingText(() => ({
  head: `{"@context":${JSON.stringify(CONTEXT)},"@graph":[`,
  row: ({ thing }, isFirst) =>
    thing === null ? '' : (isFirst ? '\n' : ',\n') + JSON.stringify(thing),
  foot: '\n]}\n',
}))

export const turtle = listingText(() => ({
  head: turtleHead(['schema', 'xsd']),
  row: ({ thing }) => (thing === null ? '' : flattened(thingOf(thing)).map(turtleThing).join('')),
}))
