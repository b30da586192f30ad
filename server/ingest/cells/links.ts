import type { Link } from '#domain/project.ts'
import { TEXT_LIMITS } from '#domain/text-limits.ts'
import { valuesOf } from './list.ts'
import { bad, every, good, type Parsed, quote } from './parsed.ts'
import { type Cell, cleanLine, isRecord, textOf } from './text.ts'
import { parseLine } from './words.ts'

const isAddress = (text: string) =>
  /^https?:\/\/[^\s<>"]+$/iu.test(text) && text.length <= TEXT_LIMITS.url && URL.canParse(text)

/** Browsers take a backslash for a slash, and what stands before an "@" for a name: the address is then another than one reads. */
const isDeceptive = (url: string) => {
  if (url.includes('\\')) return true
  const { username, password } = new URL(url)
  return username !== '' || password !== ''
}

const link = (title: Cell, url: string, shownAs: Cell): Parsed<Link> => {
  if (!isAddress(url)) return bad({ code: 'bad-link', value: quote(shownAs) })
  if (isDeceptive(url)) return bad({ code: 'deceptive-link', value: quote(shownAs) })
  const words = cleanLine(textOf(title) ?? '')
  if (words === '') return good({ title: null, url })
  const parsed = parseLine(words, TEXT_LIMITS.short)
  return parsed.ok ? good({ title: parsed.value, url }) : parsed
}

/** The last word of a text, and what stands before it without its colon or dash. */
const lastWord = (text: string): [string, string, string] => {
  const from = text.lastIndexOf(' ') + 1
  let before = from
  while (before > 0 && ': -'.includes(text[before - 1] ?? '')) before -= 1
  return [text, text.slice(0, before), text.slice(from)]
}

/** "https://…", "Titolo <https://…>", "Titolo: https://…", or the object of JSON. */
const parseLink = (cell: Cell): Parsed<Link> => {
  if (isRecord(cell)) return link(cell.title, cleanLine(textOf(cell.url) ?? ''), cell.url)
  const text = cleanLine(textOf(cell) ?? '')
  const parts = /^(.*?)<([^<>\s]+)>$/u.exec(text) ?? lastWord(text)
  return link(parts?.[1] ?? '', parts?.[2] ?? '', cell)
}

export const parseLinks = (cell: Cell): Parsed<Link[]> => every(valuesOf(cell).map(parseLink))

/** A link as a cell writes it. */
export const writeLink = ({ title, url }: Link): string => (title ? `${title} <${url}>` : url)
