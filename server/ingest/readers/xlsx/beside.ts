import { parseXml } from '../../bytes/xml.ts'
import type { Comment } from '../sheets/sheet.ts'
import type { Package, Relation } from './package.ts'
import { decodeEscapes } from './strings.ts'

const readComments = (bytes: Uint8Array): Comment[] => {
  const comments: Comment[] = []
  let cell = ''
  let text = ''
  let inText = false
  parseXml(bytes, {
    open: (name, attributes) => {
      if (name === 'comment' || name === 'threadedcomment') {
        cell = attributes.ref ?? ''
        text = ''
      } else if (name === 't' || (name === 'text' && cell !== '')) inText = true
    },
    text: (data) => {
      if (inText && cell !== '') text += data
    },
    close: (name) => {
      if (name === 't' || name === 'text') inText = false
      else if (name === 'comment' || name === 'threadedcomment') {
        comments.push({ cell, text: decodeEscapes(text) })
        cell = ''
      }
    },
  })
  return comments
}

const readShapes = (bytes: Uint8Array): string[] => {
  const shapes: string[] = []
  let text: string | undefined
  let inText = false
  parseXml(bytes, {
    open: (name) => {
      if (name === 'sp') text = ''
      else if (name === 't') inText = true
      else if (name === 'p' && text) text += ' '
    },
    text: (data) => {
      if (inText && text !== undefined) text += data
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'sp' && text !== undefined) {
        shapes.push(text)
        text = undefined
      }
    },
  })
  return shapes
}

/** Comments and drawn texts of a sheet. Where comments are conversations, these are told instead of their stand-ins. */
export const readBeside = (
  { read }: Package,
  relations: readonly Relation[],
): { comments: Comment[]; shapes: string[] } => {
  const of = (kind: string) =>
    relations.filter(({ type }) => type === kind).flatMap(({ target }) => read(target) ?? [])
  const threads = of('threadedComment').flatMap(readComments)
  const threaded = new Set(threads.map(({ cell }) => cell))
  const plain = of('comments')
    .flatMap(readComments)
    .filter(({ cell }) => !threaded.has(cell))
  return { comments: [...threads, ...plain], shapes: of('drawing').flatMap(readShapes) }
}
