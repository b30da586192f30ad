import { decodeText } from '../bytes/decode-text.ts'
import { readZipPart } from '../bytes/zip.ts'
import { pageIdOf } from '../cells/page-id.ts'
import { readHtmlFacts } from '../dokuwiki/html-facts.ts'
import { looksLikeHtml } from '../dokuwiki/page-form.ts'
import { partsThatArePages } from '../dokuwiki/zip-pages.ts'
import { recognise } from './recognise.ts'

/** As an import tells the page's id: what it states itself, else its name. */
const idOf = (name: string, text: string): string =>
  pageIdOf((looksLikeHtml(text) ? readHtmlFacts(text).id : undefined) ?? name)

/**
 * One page of a wiki that was taken in, as it came: from the page's own file, or from the archive that it lay in. Null where the
 * file does not hold it.
 */
export const originalPage = (bytes: Uint8Array, id: string): string | null => {
  const found = recognise(bytes)
  if (found.format === 'dokuwiki') return found.text
  if (found.format !== 'wiki-zip') return null
  const { pages } = partsThatArePages(found.parts)
  // Most have the id that their name says: it is looked at first, so that not every page has to be unpacked.
  const first = pages.filter(({ name }) => pageIdOf(name) === id)
  for (const { name, part } of [...first, ...pages.filter((one) => !first.includes(one))]) {
    const { text } = decodeText(readZipPart(bytes, part))
    if (idOf(name, text) === id) return text
  }
  return null
}
