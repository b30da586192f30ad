import type { FieldKey } from '#domain/fields.ts'
import type { VocabularyIndex } from '#domain/vocabulary.ts'
import { refuseFile } from '../bytes/refuse-file.ts'
import type { Notice } from '../problems/problem.ts'
import type { RawRow } from '../rows/raw-row.ts'
import type { WikiPage } from './page.ts'

type Kind = 'project' | 'theme' | 'other'

const FIXTURES = /(?:^|:)(?:start|sidebar|_*template|c_template|i_template)$/

/** What a page is about: its namespace says so, else what it contains. */
const kindOf = (page: WikiPage): Kind => {
  if (/(?:^|:)temi:[^:]+$/.test(page.id) || page.facts.projects || page.facts.amount) return 'theme'
  if (FIXTURES.test(page.id)) return 'other'
  const inPlace = /(?:^|:)progetti:[^:]+$/.test(page.id)
  return inPlace || page.headings >= 2 ? 'project' : 'other'
}

/** A page that was saved without its namespace had it on the wiki. */
const addressOf = (page: WikiPage): string =>
  page.id.includes(':') ? page.id : `progetti:${page.id.replace(/^progetti_/, '')}`

const last = (id: string) => id.slice(id.lastIndexOf(':') + 1)

/** "start:temi:disability_management" is the theme that the vocabulary calls so, by any of its names. */
const themeOf = (page: WikiPage, themes: VocabularyIndex): string | undefined =>
  themes.resolve(last(page.id).replaceAll('_', ' ')) ??
  (page.title === null ? undefined : themes.resolve(page.title))

const rowOf = (page: WikiPage, row: number, themes: readonly string[]): RawRow => {
  const address = addressOf(page)
  const cells: Partial<Record<FieldKey, unknown>> = { ...page.fields, formerAddresses: [address] }
  if (page.title !== null) cells.title = page.title
  if (themes.length > 0) cells.themes = themes
  const places = Object.entries(page.names).map(([field, heading]) => [
    field,
    { column: null, heading },
  ])
  const place = { sheet: page.id, fields: Object.fromEntries(places) }
  const notices = page.unread.map((notice) => ({ ...notice, row }))
  return { row, place, name: address, cells, problems: [], notices }
}

/**
 * Project pages as rows, in the order of their names; each takes the themes of the theme pages that list it. What else
 * a theme page says is about the call, not about a project: it is reported and not stored.
 */
export const wikiRows = (
  pages: readonly WikiPage[],
  themes: VocabularyIndex,
): { rows: RawRow[]; notices: Notice[] } => {
  const notices: Notice[] = []
  const projects = pages.filter((page) => kindOf(page) === 'project')
  if (projects.length === 0) refuseFile({ code: 'no-pages' })
  const addresses = new Set(projects.map(addressOf))
  const themesOf = new Map<string, string[]>()
  for (const page of pages) {
    const kind = kindOf(page)
    if (kind === 'other') notices.push({ row: null, code: 'page-ignored', page: page.id })
    if (kind !== 'theme') continue
    const theme = themeOf(page, themes)
    for (const notice of page.unread) notices.push({ ...notice, row: null })
    const { title = null, projects: funded = null, amount = null } = page.facts
    notices.push({
      row: null,
      code: 'theme-page',
      page: page.id,
      theme: theme ?? null,
      title,
      projects: funded,
      amount,
    })
    if (theme === undefined) {
      notices.push({ row: null, code: 'theme-unknown', page: page.id })
      continue
    }
    for (const project of new Set(
      page.links.filter((link) => /(?:^|:)progetti:[^:]+$/.test(link)),
    )) {
      if (!addresses.has(project))
        notices.push({ row: null, code: 'theme-of-missing', page: page.id, project })
      else themesOf.set(project, [...(themesOf.get(project) ?? []), theme])
    }
  }
  const rows = projects.map((page, at) => rowOf(page, at + 1, themesOf.get(addressOf(page)) ?? []))
  return { rows, notices }
}
