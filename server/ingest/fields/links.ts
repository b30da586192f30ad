import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { parseLinks, writeLink } from '../cells/links.ts'
import { joinValues } from '../cells/list.ts'
import { atMost } from '../cells/parsed.ts'
import { type IngestField, or } from './field.ts'

type LinksField = 'materials' | 'sources'

/** Addresses of elsewhere, each with a title or without. */
const links = (field: LinksField): Omit<IngestField<LinksField>, 'aliases'> => ({
  parse: (cell) => atMost(parseLinks(cell), TEXT_LIMITS.list),
  write: (project) => joinValues(project[field].map(writeLink)),
  compare: (project) => project[field],
  merge: (known, { said }) => or(said[field], known[field]) ?? [],
})

export const materials: IngestField<'materials'> = {
  ...links('materials'),
  aliases: ['materials', 'materiale', 'allegati', 'documenti', 'link ai materiali'],
}

export const sources: IngestField<'sources'> = {
  ...links('sources'),
  aliases: ['sources', 'fonte', 'source', 'link', 'url', 'sito', 'sito web'],
}
