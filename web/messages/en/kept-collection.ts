import type { Words } from '#domain/languages.ts'
import { plural, quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../kept-collection.ts'

const projects = (count: number) => plural(count, 'project', 'projects')

export const keptTexts: Words<typeof italian.keptTexts> = {
  count: (count) =>
    count === 0 ? 'The collection is empty' : `In the collection: ${projects(count)}`,
  full: (most) =>
    `The collection is full: it has ${most} projects. Take one out to put another in.`,
  unkept: 'The browser does not keep the collection. The address of this page holds it: save it.',
  mine: 'This collection is kept in this browser.',
  sent: 'This collection comes from an address. It is not kept in the browser yet.',
  sentBeside: (count) =>
    `This collection comes from an address. In the browser you have another one, with ${projects(count)}.`,
  keep: 'Keep this collection',
  keepInstead: 'Put this one in the place of yours',
  keepBoth: 'Add these projects to yours',
  openMine: 'Open yours',
  note: (title) => `Your notes on ${quoted(title)}`,
  noteHelp: 'They stay in this browser. They are never sent.',
  ownNote: 'My notes',
  losesNotes: 'If you empty the collection, you lose your notes, too. Do you want to empty it?',
  share: 'Send the collection',
  copied: 'Address copied',
  print: 'Print',
  printedOn: (day) => `Printed on ${day}.`,
}
