import { textFile } from '../snapshot.ts'
import { type Reference, referenceOf } from './reference.ts'

const cslItem = (reference: Reference) => ({
  id: reference.key,
  type: 'report',
  title: reference.title,
  author: [{ literal: reference.author }],
  publisher: reference.institution,
  'collection-title': reference.series,
  genre: reference.genre,
  issued: { 'date-parts': [reference.issued.map(Number)] },
  version: String(reference.version),
  language: 'it',
  URL: reference.url,
  ...(reference.summary !== null && { abstract: reference.summary }),
  ...(reference.keywords.length > 0 && { keyword: reference.keywords.join(', ') }),
})

export const csl = textFile(({ about, vocabularies }) => ({
  head: '[',
  record: (project, isFirst) =>
    (isFirst ? '\n' : ',\n') + JSON.stringify(cslItem(referenceOf(project, about, vocabularies))),
  foot: '\n]\n',
}))
