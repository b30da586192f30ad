import { type MarkupToken, readMarkup } from '../readers/markup.ts'
import type { Block, PageBlocks } from './blocks.ts'

const UNSEEN = new Set([
  'head',
  'script',
  'style',
  'nav',
  'form',
  'noscript',
  'svg',
  'template',
  'header',
  'footer',
  'aside',
])
const CELLS = new Set(['td', 'th'])
const LINES = new Set(['p', 'div', 'br', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'tr'])

/** The page itself, where the export marks it off from the site around it. */
const body = (source: string): string => {
  const from = source.indexOf('<!-- wikipage start -->')
  const to = source.indexOf('<!-- wikipage stop -->')
  return from !== -1 && to > from ? source.slice(from, to) : source
}

/** The page id that the export states of itself. */
export const idInHtml = (source: string): string | undefined => {
  const own = /JSINFO\s*=\s*\{[^<]*?"id"\s*:\s*"([^"]+)"/.exec(source)?.[1]
  const canonical = /<link[^>]+rel=["']canonical["'][^>]*>/i.exec(source)?.[0]
  return own ?? (canonical && /[?&;]id=([^"'&;#]+)/.exec(canonical)?.[1])
}

/** A page exported as XHTML. Only text is taken; scripts, forms, menus and the table of contents are not. */
export const readHtmlPage = (source: string): PageBlocks => {
  const blocks: Block[] = []
  const links: string[] = []
  let unseen: string | undefined
  let depth = 0
  let heading: number | undefined
  let cells: string[] | undefined
  let inCell = false
  let text = ''
  let href: string | undefined
  let linkFrom = 0

  const flush = () => {
    if (inCell) return
    if (text.trim() !== '') {
      blocks.push(
        heading === undefined ? { kind: 'text', text } : { kind: 'heading', level: heading, text },
      )
    }
    text = ''
  }
  const breakLine = () => {
    if (!inCell) flush()
    else if (!/\n *$/.test(text)) text += '\n'
  }
  const hide = (token: Extract<MarkupToken, { kind: 'open' }>): boolean =>
    UNSEEN.has(token.name) || /^(?:dw__toc|toc)$/.test(token.attributes.get('id') ?? '')

  const open = (token: Extract<MarkupToken, { kind: 'open' }>) => {
    const { name } = token
    if (/^h[1-6]$/.test(name)) {
      flush()
      heading = Number(name[1])
    } else if (name === 'tr') {
      flush()
      cells = []
    } else if (CELLS.has(name)) {
      text = ''
      inCell = true
    } else if (name === 'a') {
      href = token.attributes.get('href')
      linkFrom = text.length
      if (href) links.push(token.attributes.get('data-wiki-id') ?? href)
    } else if (LINES.has(name)) {
      // A list item holds a block of its own: its bullet stays on its line.
      if (!/- *$/.test(text)) breakLine()
      if (name === 'li') text += '- '
    }
  }
  const close = (name: string) => {
    if (/^h[1-6]$/.test(name)) {
      flush()
      heading = undefined
    } else if (CELLS.has(name)) {
      cells?.push(text)
      text = ''
      inCell = false
    } else if (name === 'tr') {
      if (cells?.length) blocks.push({ kind: 'row', cells })
      cells = undefined
    } else if (name === 'a') {
      const label = text.slice(linkFrom).trim()
      const external = href && /^https?:\/\//i.test(href) && !/[?&;]id=/.test(href)
      if (external && label !== href) text += ` (${href})`
      href = undefined
    } else if (LINES.has(name)) {
      breakLine()
    }
  }

  for (const token of readMarkup(body(source))) {
    if (unseen !== undefined) {
      // Inside something unseen only its own name is counted, so that what it nests does not end it.
      if (token.kind === 'open' && token.name === unseen && !token.empty) depth += 1
      if (token.kind === 'close' && token.name === unseen && --depth === 0) unseen = undefined
    } else if (token.kind === 'text') text += token.text.replace(/\s+/g, ' ')
    else if (token.kind === 'close') close(token.name)
    else if (hide(token) && !token.empty) {
      unseen = token.name
      depth = 1
    } else open(token)
  }
  flush()
  return { blocks, links }
}
