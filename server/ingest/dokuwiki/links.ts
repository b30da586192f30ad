import { joinValues } from '../cells/list.ts'
import { cleanLine } from '../cells/text.ts'

// Characters for private use hold a link together until it is known what its field makes of it.
const [OPEN, MIDDLE, CLOSE] = ['\ue000', '\ue001', '\ue002']
const MARKED = /\ue000([^\ue000-\ue002]*)\ue001([^\ue000-\ue002]*)\ue002/gu

/** A text of the page without the characters that mark links. */
export const withoutMarks = (text: string): string => text.replace(/[\ue000-\ue002]/gu, '')

export const markLink = (label: string, target: string): string =>
  `${OPEN}${label.trim()}${MIDDLE}${target.trim()}${CLOSE}`

export type InnerLink = { label: string; target: string }

const isAddress = (target: string) => /^https?:\/\//i.test(target)

/** Addresses of the wiki's own pages and files: in a running text their words are enough. */
const isOwn = (target: string) =>
  !/^(?:https?|ftp):\/\//i.test(target) || /[?&;](?:id|media)=|\/_media\/|\/_detail\//i.test(target)

const isPicture = (target: string) => /\.(?:png|jpe?g|gif|svg|webp|ico)$/i.test(target)
const isMedium = (target: string) => /\.[a-z\d]{2,5}$/i.test(target.replace(/[?#].*$/, ''))

/** The last part of a page's or a file's id, as words. */
const nameOf = (target: string) =>
  (
    target
      .replace(/[#?].*$/, '')
      .split(/[:/]/)
      .pop() ?? ''
  ).replaceAll('_', ' ')

/** Marked links as running text: the label, and the address beside it where it leads out of the wiki. */
export const linksAsText = (text: string): { text: string; left: InnerLink[] } => {
  const left: InnerLink[] = []
  const plain = text.replace(MARKED, (_, label: string, target: string) => {
    if (!isOwn(target)) return label && label !== target ? `${label} (${target})` : target
    const medium = isMedium(target) && !isAddress(target)
    if (medium && (label === '' || !isPicture(target))) left.push({ label, target })
    return label || (medium ? '' : nameOf(target))
  })
  return { text: plain, left }
}

const EDGES = /^[\s,;:·•*\-–—]+|[\s,;:·•*\-–—]+$/gu
const trimmed = (text: string) =>
  cleanLine(text)
    .replace(EDGES, '')
    .replace(/^(?:e|ed)\s+$/u, '')

/** One value of a field of links: each link with the words before it as its title. */
const valuesIn = (piece: string, left: InnerLink[]): string[] => {
  const found: { title: string; url: string }[] = []
  let from = 0
  for (const match of piece.matchAll(MARKED)) {
    const [whole, label = '', target = ''] = match
    const before = trimmed(piece.slice(from, match.index))
    from = match.index + whole.length
    const title = [before, label === target ? '' : label].filter((part) => part !== '').join(' ')
    if (isAddress(target)) found.push({ title, url: target })
    else left.push({ label: title, target })
  }
  const rest = trimmed(piece.slice(from))
  const last = found.at(-1)
  if (rest !== '' && last) last.title = `${last.title} ${rest}`.trim()
  else if (rest !== '' && from === 0) return [rest]
  else if (rest !== '') left.push({ label: rest, target: '' })
  return found.map(({ title, url }) => (title ? `${title} <${url}>` : url))
}

/** A text cut at line breaks, `;` and `|`, but not inside a marked link. */
const piecesOf = (text: string): string[] => {
  const pieces = ['']
  const append = (part: string) => {
    pieces[pieces.length - 1] += part
  }
  const cut = (part: string) => {
    const [first = '', ...others] = part.split(/[\n;|]/)
    append(first)
    pieces.push(...others)
  }
  let from = 0
  for (const match of text.matchAll(MARKED)) {
    cut(text.slice(from, match.index))
    append(match[0])
    from = match.index + match[0].length
  }
  cut(text.slice(from))
  return pieces
}

/** Marked links as the values of a field of links. Links into the wiki itself are left over. */
export const linksAsValues = (text: string): { text: string; left: InnerLink[] } => {
  const left: InnerLink[] = []
  return { text: joinValues(piecesOf(text).flatMap((piece) => valuesIn(piece, left))), left }
}
