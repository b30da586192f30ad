import { ADDRESSES, projectPath } from '#domain/addresses.ts'
import { textFile } from '../snapshot.ts'

/** JSON Feed 1.1, of the same entries as Atom; what is gone stands in an extension of ours, as the specification lets one. */
export const jsonfeed = textFile(({ about, vocabularies, gone, firstSlugs }) => {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${about.title}: ${about.query}`,
    home_page_url: about.page,
    feed_url: about.address,
    language: 'it',
    authors: [{ name: about.publisher.name, url: about.publisher.url }],
  }
  const removed = {
    about: about.origin + ADDRESSES.openData,
    items: gone.map(({ slug, updatedAt }) => ({
      id: about.origin + projectPath(slug),
      date_removed: updatedAt,
    })),
  }
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"items":[`,
    record: (project, isFirst) => {
      const url = about.origin + projectPath(project.slug)
      const item = {
        id: about.origin + projectPath(firstSlugs.get(project.id) ?? project.slug),
        url,
        title: project.title,
        content_text: project.sections.summary ?? project.title,
        date_published: project.createdAt,
        date_modified: project.updatedAt,
        tags: project.themes.map((id) => vocabularies.tema.labelOf(id)),
      }
      return (isFirst ? '\n' : ',\n') + JSON.stringify(item)
    },
    foot: `\n],"_removed":${JSON.stringify(removed)}}\n`,
  }
})
