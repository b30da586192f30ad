import { Parser } from 'htmlparser2'
import { boundDepth } from '../bytes/bound-depth.ts'

/** What a page says of itself outside its text. */
export type HtmlFacts = {
  /** The page id that the export states. */
  id: string | undefined
  /** The address that relative ones are meant from. */
  base: string | undefined
  /** Footnotes by the id of their anchor. */
  notes: ReadonlyMap<string, string>
}

const STATED = /^JSINFO\s*=\s*\{[^<]*?"id"\s*:\s*"([^"]+)"/
const STATED_WITHIN = 4_000

const classesOf = (attributes: Record<string, string>) => (attributes.class ?? '').split(/\s+/)

/** Reads the facts of a page in one go. */
export const readHtmlFacts = (source: string): HtmlFacts => {
  const notes = new Map<string, string>()
  let canonical: string | undefined
  let base: string | undefined
  let id: string | undefined
  let note: string | undefined
  let depth = 0
  let inMark = false
  const parser = new Parser(
    boundDepth({
      onopentag: (name, attributes) => {
        if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
          canonical ??= attributes.href
        if (name === 'base') base ??= attributes.href
        if (name === 'div' && depth > 0) depth += 1
        if (name === 'div' && classesOf(attributes).includes('fn') && depth === 0) depth = 1
        if (name === 'a' && depth > 0 && classesOf(attributes).includes('fn_bot')) {
          note = attributes.id
          if (note !== undefined) notes.set(note, '')
          inMark = true
        }
      },
      ontext: (data) => {
        if (id === undefined && data.includes('JSINFO')) {
          const at = data.indexOf('JSINFO')
          id = STATED.exec(data.slice(at, at + STATED_WITHIN))?.[1]
        }
        if (note !== undefined && !inMark) notes.set(note, (notes.get(note) ?? '') + data)
      },
      onclosetag: (name) => {
        if (name === 'a') inMark = false
        if (name === 'div' && depth > 0 && --depth === 0) note = undefined
      },
    }),
  )
  parser.end(source)
  const fromAddress = canonical && /[?&;]id=([^"'&;#]+)/.exec(canonical)?.[1]
  return { id: id ?? fromAddress, base: base ?? canonical, notes }
}
