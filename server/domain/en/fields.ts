import {
  FIELD_KEYS,
  type Field,
  type FieldKey,
  type FieldType,
  FIELDS as ITALIAN,
} from '../fields.ts'

export * from '../fields.ts'

export const TYPE_WORDS: Record<FieldType, string> = {
  string: 'text',
  text: 'long text',
  strings: 'list',
  term: 'term',
  terms: 'list of terms',
  date: 'date',
  period: 'date',
  year: 'year',
  amount: 'amount',
  links: 'links',
  organisation: 'text',
  organisations: 'list',
  kinds: 'list of terms',
}

const MEANINGS: Record<FieldKey, string> = {
  slug: 'The identifier of the record: the last part of its address. It never changes.',
  title: 'The name of the project, as those write it who carried it out.',
  programme: 'The funding programme.',
  plan: 'The plan that funded the project.',
  call: 'The title of the public call that funded the project.',
  callId: 'The identifier of the call, where it is registered in the database.',
  year: 'The reference year, as the source states it: it is not derived from the dates.',
  start: 'When the activities began, as exactly as the source says: year, month or day.',
  end: 'When the activities ended, as exactly as the source says: year, month or day.',
  period: 'Start and end in one cell: read in files that come in, never written.',
  conclusion: 'How it is known that the project is concluded.',
  themes: 'The themes that the project deals with.',
  disabilities:
    'The types of disability of the people whom the project is for, where the source states them.',
  beneficiaries: 'Whom the project is for, in the terms of the list.',
  beneficiariesWording: 'Whom the project is for, in the words of the source.',
  lead: 'The organisation in charge of the project; in brackets, what the source adds about it.',
  leadKind: 'The kind of the lead organisation.',
  partners: 'The organisations that took part; in brackets, what the source adds about them.',
  partnerKinds: 'The kind of each partner, in the same order; a hyphen where it is not known.',
  territories: 'Where the project took place, in the terms of the list.',
  territoriesWording: 'Where the project took place, in the words of the source.',
  fundingEur: 'The public funding of the project, in euro.',
  summary: 'What was done, in a few lines.',
  easyToRead: 'The project told in a text that is easy to read, where the source has one.',
  context: 'The need that the project started from.',
  objectives: 'What the project wanted to achieve.',
  activities: 'What was done, step by step.',
  results: 'What has changed, with the figures that there are.',
  obstacles: 'Difficulties, and attempts that led nowhere.',
  transferability: 'What it takes to do the project again elsewhere.',
  buildingBlocks: 'Tools, agreements and procedures that others can reuse.',
  materials: 'The materials that the project made: addresses, with their title where there is one.',
  sources: 'The pages and documents that the data of the record come from.',
  formerAddresses: 'The pages of the former site that the record replaces.',
  editorialNote: 'A note for the editors, which is not public.',
}

/** The same fields, explained in English to whoever reads a value. */
export const FIELDS: Readonly<Record<FieldKey, Field>> = Object.fromEntries(
  FIELD_KEYS.map((key) => [
    key,
    { ...ITALIAN[key], label: ITALIAN[key].labelEn, meaning: MEANINGS[key] },
  ]),
) as Record<FieldKey, Field>
