import type { Words } from '#domain/languages.ts'
import { listed, quoted } from '../../lib/text/en/format.ts'
import type * as italian from '../versions.ts'

export const versionTexts: Words<typeof italian.versionTexts> = {
  title: (title) => `Versions of the record ${quoted(title)}`,
  lead: 'Each time the record changes, the former one stays at an address that does not change.',
  here: 'Versions',
  version: (number) => `Version ${number}`,
  from: (day) => `of ${day}`,
  now: 'that of today',
  first: 'The first that could be read.',
  changed: (names) =>
    names.length === 0
      ? 'No public data have changed.'
      : `Changed: ${listed(names.map((name) => name.toLowerCase()))}.`,
  old: 'This is an old version',
  oldText: (number, day) =>
    `The record was like this on ${day}. It has changed since: today there is version ${number}.`,
  current: 'This is the version of today',
  currentText: 'If the record changes, this address goes on showing it like this.',
  toCurrent: 'Go to the record of today',
  toAll: 'All versions',
  previous: (number) => `Previous version: ${number}`,
  next: (number) => `Next version: ${number}`,
  changes: 'What has changed',
  changesFrom: (number) => `Compared with version ${number}`,
  field: 'Item',
  before: 'Before',
  after: 'In this version',
  noChanges: 'No public data have changed.',
  data: 'The data of this version',
}
