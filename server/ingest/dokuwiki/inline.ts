import { markLink } from './links.ts'
import { createFinder } from './scanner.ts'

const SPECIAL = /%%|<nowiki>|<\/?[a-z]|\[\[|\{\{|\(\(|\)\)|\\\\|\*\*|__|''|\/\/|https?:\/\//gi
const TAG = /<\/?(sub|sup|del|wrap|note|code|file|u|b|i|s|br)\b/iy
const ADDRESS = /https?:\/\/[^\s<>"|^\\\ue000-\ue002]+/iy
/** What is said of how a picture is shown is no part of its address. */
const SIZE = /\?(?:\d+(?:x\d+)?|nolink|linkonly|direct|nocache|recache|&)+$/i

/** The address that begins at a place: literal, whatever marks it contains; punctuation behind it is the sentence's. */
const addressAt = (line: string, at: number, open: ReadonlySet<string>): string => {
  ADDRESS.lastIndex = at
  let address = ADDRESS.exec(line)?.[0] ?? ''
  for (let before = ''; before !== address; ) {
    before = address
    address = address.replace(/[.,;:!?'’]$/u, '')
    if (address.endsWith(')') && !address.includes('(')) address = address.slice(0, -1)
    for (const mark of open) if (address.endsWith(mark)) address = address.slice(0, -mark.length)
  }
  return address
}

const split = (inner: string): [target: string, label: string] => {
  const bar = inner.indexOf('|')
  return bar === -1 ? [inner.trim(), ''] : [inner.slice(0, bar).trim(), inner.slice(bar + 1).trim()]
}

/** The words of a label that may itself be a picture. */
const labelWords = (label: string) => label.replace(/^\{\{[^|}]*\|?|\}\}$/g, '').trim()

/** A line of wiki markup as plain text with marked links; targets of links also go to `links`. */
export const readInline = (line: string, links: string[]): string => {
  const find = createFinder(line)
  const open = new Set<string>()
  let notes = 0
  let text = ''
  let at = 0
  const take = (until: number, written: string) => {
    text += written
    at = until
  }

  const step = (mark: string) => {
    const from = at + mark.length
    const closing = { '[[': ']]', '{{': '}}', '%%': '%%', '<nowiki>': '</nowiki>' }[mark]
    if (closing !== undefined) {
      const end = find(closing, from)
      if (end === -1) return take(from, mark)
      const inner = line.slice(from, end)
      const after = end + closing.length
      if (mark === '%%' || mark === '<nowiki>') return take(after, inner)
      const [target, label] = split(inner)
      if (mark === '[[') {
        links.push(target)
        return take(after, markLink(labelWords(label), target))
      }
      return take(after, markLink(label, target.replace(SIZE, '')))
    }
    if (mark === '((') {
      const closes = find('))', from) !== -1
      if (closes) notes += 1
      return take(from, closes ? ' (' : mark)
    }
    if (mark === '))') {
      if (notes === 0) return take(from, mark)
      notes -= 1
      return take(from, ')')
    }
    if (mark === '\\\\') {
      const breaks = from >= line.length || /\s/.test(line[from] ?? '')
      return breaks ? take(from + 1, '\n') : take(from, mark)
    }
    if (/^https?:/i.test(mark)) {
      const address = addressAt(line, at, open)
      return address.length > mark.length
        ? take(at + address.length, markLink('', address))
        : take(from, mark)
    }
    if (mark.startsWith('<')) {
      TAG.lastIndex = at
      const tag = TAG.exec(line)
      const end = tag ? find('>', at) : -1
      if (!tag || end === -1) return take(from, mark)
      return take(end + 1, tag[1]?.toLowerCase() === 'br' ? '\n' : '')
    }
    const literal = mark === '//' && line[at - 1] === ':'
    if (open.delete(mark)) return take(from, '')
    if (literal || find(mark, from) === -1) return take(from, mark)
    open.add(mark)
    return take(from, '')
  }

  for (;;) {
    SPECIAL.lastIndex = at
    const match = SPECIAL.exec(line)
    if (!match) return text + line.slice(at)
    take(match.index, line.slice(at, match.index))
    step(match[0].startsWith('<n') ? match[0].toLowerCase() : match[0])
  }
}
