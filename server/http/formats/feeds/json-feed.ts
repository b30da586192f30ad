import { projectPath } from '#domain/addresses.ts'
import { textFile } from '../snapshot.ts'

/** JSON Feed 1.1, of the same entries as Atom. */
export const jsonfeed = textFile(({ about, vocabularies }) => {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${about.title}: ${about.query}`,
    home_page_url: about.page,
    feed_url: about.address,
    language: 'it',
    authors: [{ name: about.publisher.name, url: about.publisher.url }],
  }
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"items":[`,
    record: (project, isFirst) => {
      const url = about.origin + projectPath(project.slug)
      const item = {
        id: url,
        url,
        title: project.title,
        content_text: project.sections.summary ?? project.title,
        date_published: project.createdAt,
        date_modified: project.updatedAt,
        tags: project.themes.map((id) => vocabularies.tema.labelOf(id)),
      }
      return (isFirst ? '\n' : ',\n') + JSON.stringify(item)
    },
    foot: '\n]}\n',
  }
})
