import { NOTE_MARK } from '../../columns/correction-words.ts'
import { asUtf8, fromUtf8 } from '../edit.ts'
import { elementsOf, firstElement, plainText, xmlText } from '../tags.ts'

const paragraph = (text: string): string => `<text:p>${asUtf8(xmlText(text))}</text:p>`

const wordsIn = (xml: string): string => plainText(fromUtf8(xml.replace(/<[^>]*>/g, '')))

/** A note without what we wrote in it; undefined where nothing else is in it. */
const theirs = (note: string): string | undefined => {
  const paragraphs = [...elementsOf(note, 'p')]
  const ours = paragraphs.findIndex(({ from, end }) =>
    wordsIn(note.slice(from, end)).startsWith(NOTE_MARK),
  )
  const first = paragraphs[ours]
  if (!first) return note
  if (ours === 0) return undefined
  return `${note.slice(0, first.from)}</office:annotation>`
}

/** What a cell holds with our note in it, joined to the one that it has; `text` null takes ours away. */
export const withNote = (inner: string, text: string | null): string => {
  const found = firstElement(inner, 'annotation')
  const own = found && theirs(inner.slice(found.from, found.end))
  const rest = found ? inner.slice(0, found.from) + inner.slice(found.end) : inner
  if (text === null) return own === undefined ? rest : own + rest
  const ours = [NOTE_MARK, ...text.split('\n')].map(paragraph).join('')
  if (own !== undefined) {
    const end = own.lastIndexOf('</')
    return own.slice(0, end) + ours + own.slice(end) + rest
  }
  const creator = '<dc:creator>Banca dati</dc:creator>'
  return `<office:annotation office:display="false">${creator}${ours}</office:annotation>${rest}`
}
