import { textFile } from '../snapshot.ts'
import { line, type Reference, referenceOf } from './reference.ts'

/**
 * Readers of RIS take what stands before a comma for a family name and have no sign for a name that is none: an organisation's
 * stays whole without its commas.
 */
const undivided = (name: string): string => name.replace(/\s*,\s*/g, ' ').trim()

/** RIS: "RPRT" is a report; "GEN" would be read as an article, "GRNT" as a document. One line a value, CRLF. */
const risRecord = (reference: Reference): string => {
  const { title, author, institution, series, genre, issued, version, url, summary } = reference
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['ID', reference.key],
    ['TI', title],
    ['AU', undivided(author)],
    ['PB', institution],
    ['T2', series],
    ['M3', genre],
    ['PY', issued[0]],
    ['DA', issued.join('/')],
    ['ET', `versione ${version}`],
    ['LA', 'it'],
    ['UR', url],
    ...(summary === null ? [] : ([['AB', summary]] as [string, string][])),
    ...reference.keywords.map((word): [string, string] => ['KW', line(word)]),
  ]
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`
}

export const ris = textFile(({ about, vocabularies }) => ({
  record: (project, isFirst) =>
    (isFirst ? '' : '\r\n') + risRecord(referenceOf(project, about, vocabularies)),
}))
