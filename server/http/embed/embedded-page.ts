import { projectPath, searchPath } from '#domain/addresses.ts'
import type { Project } from '#domain/project.ts'
import type { SearchQuery } from '#domain/query/types.ts'
import type { About } from '../present/about.ts'
import { xmlText } from '../present/xml.ts'

const SUMMARY = 400

const shortened = (text: string): string =>
  text.length <= SUMMARY ? text : `${text.slice(0, text.lastIndexOf(' ', SUMMARY)).toWellFormed()}…`

/** A page for a frame of another site: no script, no cookie; links leave the frame. */
const framed = (title: string, styles: readonly string[], body: string): string =>
  '<!doctype html><html lang="it"><head><meta charset="utf-8">' +
  '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">' +
  `<title>${xmlText(title)}</title>${styles.map((href) => `<link rel="stylesheet" href="${xmlText(href)}">`).join('')}` +
  `</head><body><main class="container">${body}</main></body></html>`

const outward = (href: string, text: string): string =>
  `<a href="${xmlText(href)}" target="_blank" rel="noopener">${xmlText(text)}</a>`

const source = (about: About): string =>
  `<p><small>${xmlText(about.publisher.name)}, ${outward(about.origin, about.title)}, ${about.licence.name}</small></p>`

export const embeddedRecord = (
  project: Project,
  about: About,
  styles: readonly string[],
): string => {
  const { title, slug, lead, sections } = project
  return framed(
    title,
    styles,
    `<h1 class="h4">${outward(about.origin + projectPath(slug), title)}</h1>` +
      (lead ? `<p>${xmlText(lead.name)}</p>` : '') +
      (sections.summary === null ? '' : `<p>${xmlText(shortened(sections.summary))}</p>`) +
      source(about),
  )
}

export const embeddedList = (
  projects: readonly Project[],
  query: SearchQuery,
  about: About,
  styles: readonly string[],
): string =>
  framed(
    about.title,
    styles,
    `<h1 class="h4">${xmlText(about.title)}: ${xmlText(about.query)}</h1><ul>${projects
      .map(({ slug, title }) => `<li>${outward(about.origin + projectPath(slug), title)}</li>`)
      .join(
        '',
      )}</ul><p>${outward(about.origin + searchPath(query), 'Tutti i risultati')}</p>${source(about)}`,
  )
