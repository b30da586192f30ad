import type { Words } from '#domain/languages.ts'
import { formatDay, plural } from '../../lib/text/en/format.ts'
import type * as italian from '../formats.ts'

export const formatTexts: Words<typeof italian.formatTexts> = {
  more: 'Other formats, and news to follow',
  others: 'Other formats',
  theResults: 'these results',
  everything: 'all projects',
  theRecord: 'this record',
  list: 'Download the list',
  theList: 'this list',
  listHint: {
    calls: 'All calls, with years, amounts and how many projects.',
    organisations: 'All organisations in one file, with their kind and how many projects.',
    themes: 'All themes, with what they mean, years and how many projects.',
    disabilities: 'All types of disability, with what they mean, years and how many projects.',
  },
  record: 'Download the record',
  forBibliographies: 'For a bibliography:',
  column: 'Column',
  meaning: 'What it means',
  columns: 'The columns',
  lists: 'The lists',
  listsLead:
    'Identifiers never change, and are what programs find; labels may change. The files carry the Italian labels.',
  listOf: (label) => `list: ${label}`,
  unit: (unit) => `in ${unit}`,
  always: 'always stated',
  missing: (records) => `missing in ${plural(records, 'record', 'records')}`,
  since: (day) => `in the files since ${formatDay(day)}`,
  retired: 'no longer used',
}
