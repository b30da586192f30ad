import { projectPath } from '#domain/addresses.ts'
import { xmlText } from '../../present/xml.ts'
import { textFile } from '../snapshot.ts'

const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'
const NEVER = '1970-01-01T00:00:00.000Z'

/** Atom (RFC 4287): the newest first; an entry is for ever the first address of its record, and as new as its record. */
export const atom = textFile(({ about, vocabularies, gone, firstSlugs }) => {
  const { origin, publisher } = about
  return {
    head:
      '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">\n' +
      `<id>${xmlText(about.address)}</id>\n` +
      `<title>${xmlText(`${about.title}: ${about.query}`)}</title>\n` +
      `<updated>${about.updatedAt ?? NEVER}</updated>\n` +
      `<link rel="self" type="application/atom+xml" href="${xmlText(about.address)}"/>\n` +
      `<link rel="alternate" type="text/html" href="${xmlText(about.page)}"/>\n` +
      `<link rel="license" href="${xmlText(about.licence.url)}"/>\n` +
      `<author><name>${xmlText(publisher.name)}</name><uri>${xmlText(publisher.url)}</uri></author>\n` +
      `<rights>${xmlText(`${about.licence.name} ${about.licence.url}`)}</rights>\n`,
    record: (project) => {
      const address = xmlText(origin + projectPath(project.slug))
      const themes = project.themes.map(
        (id) => `<category term="${id}" label="${xmlText(vocabularies.tema.labelOf(id))}"/>\n`,
      )
      return (
        `<entry>\n<id>${xmlText(origin + projectPath(firstSlugs.get(project.id) ?? project.slug))}</id>\n<title>${xmlText(project.title)}</title>\n` +
        `<link rel="alternate" type="text/html" href="${address}"/>\n` +
        `<published>${project.createdAt}</published>\n<updated>${project.updatedAt}</updated>\n` +
        themes.join('') +
        `<summary>${xmlText(project.sections.summary ?? project.title)}</summary>\n</entry>\n`
      )
    },
    // RFC 6721: followers forget what is gone. The name is told where it is used: a feed without it knows no other namespace.
    foot: `${gone
      .map(({ slug, updatedAt }) => {
        const address = xmlText(origin + projectPath(slug))
        return `<at:deleted-entry ref="${address}" when="${updatedAt}" xmlns:at="${TOMBSTONES}"/>\n`
      })
      .join('')}</feed>\n`,
  }
})
