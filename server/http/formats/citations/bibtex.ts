import { textFile } from '../snapshot.ts'
import { type Reference, referenceOf } from './reference.ts'

const MARKS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** BibTeX counts braces, escaped ones too: one without its other would end the entry, or the file, somewhere else. */
const LONE: Record<string, string> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' }

const areMatched = (text: string): boolean => {
  let open = 0
  for (const mark of text) {
    if (mark === '{') open++
    if (mark === '}' && --open < 0) return false
  }
  return open === 0
}

const escaped = (text: string) => {
  const marks = areMatched(text) ? MARKS : { ...MARKS, ...LONE }
  return text.replace(/[\\{}&%$#_~^]/g, (mark) => marks[mark] ?? mark)
}

/** An address stands as it is, but for what would end the value. */
const address = (url: string) => url.replaceAll('{', '%7B').replaceAll('}', '%7D')

/** Names of organisations and titles stand in double braces: kept whole, and in their own capitals. */
const bibtexRecord = (reference: Reference): string => {
  const [year, month, day] = reference.issued
  const fields: [string, string][] = [
    ['author', `{${escaped(reference.author)}}`],
    ['title', `{${escaped(reference.title)}}`],
    ['institution', `{${escaped(reference.institution)}}`],
    ['type', escaped(reference.genre)],
    ['year', year],
    ['month', String(Number(month))],
    [
      'note',
      `${escaped(reference.series)}, versione ${reference.version} del ${year}-${month}-${day}`,
    ],
    ['url', address(reference.url)],
    ['language', 'italian'],
    ...(reference.summary === null
      ? []
      : ([['abstract', escaped(reference.summary)]] as [string, string][])),
    ...(reference.keywords.length === 0
      ? []
      : ([['keywords', escaped(reference.keywords.join(', '))]] as [string, string][])),
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`)
  return `@techreport{${reference.key},\n${lines.join(',\n')}\n}\n`
}

export const bibtex = textFile(({ about, vocabularies }) => ({
  record: (project, isFirst) =>
    (isFirst ? '' : '\n') + bibtexRecord(referenceOf(project, about, vocabularies)),
}))
