import { NOTE_MARK } from '../../columns/correction-words.ts'
import { asUtf8, type Edit, edited, fromUtf8 } from '../edit.ts'
import {
  appendTo,
  attributeOf,
  type Element,
  elementsOf,
  firstElement,
  plainText,
  xmlText,
} from '../tags.ts'
import { prefixed, prefixOf } from './prefix.ts'

export const BARE_COMMENTS = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`

const AUTHOR = 'Banca dati'

const run = (text: string): string => `<r><t xml:space="preserve">${asUtf8(xmlText(text))}</t></r>`

/** The runs of a comment without those of ours, and whether ours were there. */
const othersOf = (xml: string, prefix: string): { runs: string; ours: boolean } => {
  const text = firstElement(xml, 'text')
  if (!text || text.kind === 'empty') return { runs: '', ours: false }
  const inner = xml.slice(text.to, text.innerTo)
  for (const t of elementsOf(inner, 't')) {
    const words = plainText(fromUtf8(inner.slice(t.to, t.innerTo)))
    const at = words.indexOf(NOTE_MARK)
    if (at === -1) continue
    const before = inner.slice(0, t.from)
    const open = Math.max(before.lastIndexOf(`<${prefix}r>`), before.lastIndexOf(`<${prefix}r `))
    const own = words.slice(0, at).trimEnd()
    const kept = before.slice(0, open === -1 ? 0 : open)
    return { runs: kept + (own === '' ? '' : prefixed(run(own), prefix)), ours: true }
  }
  const plain = /^\s*<(?:\w+:)?t[\s>]/.test(inner)
  return { runs: plain ? `<${prefix}r>${inner}</${prefix}r>` : inner, ours: false }
}

export type Note = { address: string; text: string }

/**
 * A part of comments with ours: joined to those that people wrote, in place of those that we wrote before. `added` and
 * `gone` are the cells that have a comment now and had none, or the other way round. Cells of `left` are not touched.
 */
export const joinComments = (
  xml: string,
  notes: readonly Note[],
  left: ReadonlySet<string>,
): { xml: string; added: string[]; gone: string[] } | undefined => {
  const root = firstElement(xml, 'comments')
  const list = firstElement(xml, 'commentList')
  const authors = firstElement(xml, 'authors')
  if (!root || !list || !authors) return undefined
  const prefix = prefixOf(root)
  const edits: Edit[] = []
  const names = [...elementsOf(xml, 'author', authors.to, authors.innerTo)].map(({ to, innerTo }) =>
    plainText(xml.slice(to, innerTo)),
  )
  let author = names.indexOf(AUTHOR)
  const wanted = new Map(
    notes.filter(({ address }) => !left.has(address)).map((note) => [note.address, note.text]),
  )
  const gone: string[] = []
  const noteOf = (text: string, gap = '') => prefixed(run(`${gap}${NOTE_MARK}\n${text}`), prefix)

  const rewrite = (comment: Element, runs: string) => {
    const text = firstElement(xml.slice(0, comment.innerTo), 'text', comment.to)
    const put = `<${prefix}text>${runs}</${prefix}text>`
    if (text && xml.slice(text.from, text.end) !== put)
      edits.push({ from: text.from, to: text.end, put })
  }
  for (const comment of elementsOf(xml, 'comment', list.to, list.innerTo)) {
    const address = attributeOf(xml.slice(comment.from, comment.to), 'ref') ?? ''
    if (left.has(address)) continue
    const { runs, ours } = othersOf(xml.slice(comment.from, comment.end), prefix)
    const text = wanted.get(address)
    wanted.delete(address)
    if (text !== undefined) {
      rewrite(comment, runs + noteOf(text, runs === '' ? '' : '\n\n'))
    } else if (ours && runs === '') {
      gone.push(address)
      edits.push({ from: comment.from, to: comment.end, put: '' })
    } else if (ours) rewrite(comment, runs)
  }
  if (wanted.size > 0 && author === -1) {
    author = names.length
    edits.push(appendTo(xml, authors, prefixed(`<author>${AUTHOR}</author>`, prefix)))
  }
  const put = [...wanted].map(
    ([address, text]) =>
      `${prefixed(`<comment ref="${address}" authorId="${author}"><text>`, prefix)}${noteOf(text)}${prefixed('</text></comment>', prefix)}`,
  )
  if (put.length > 0) edits.push(appendTo(xml, list, put.join('')))
  return { xml: edited(xml, edits), added: [...wanted.keys()], gone }
}
