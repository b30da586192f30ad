import { Parser } from 'htmlparser2'
import { boundDepth } from '../bytes/bound-depth.ts'
import type { Block, PageBlocks } from './blocks.ts'
import type { HtmlFacts } from './html-facts.ts'
import { createGrid } from './html-table.ts'
import { markLink, withoutMarks } from './links.ts'

const UNSEEN = new Set(
  'head script style nav form noscript svg template header footer aside button select'.split(' '),
)
const LINES = new Set([
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'table',
  'tr',
  'dt',
  'dd',
])

type Tag = Record<string, string>

/** The page itself, where the export marks it off from the site around it. */
const body = (source: string): string => {
  const from = source.indexOf('<!-- wikipage start -->')
  const to = source.lastIndexOf('<!-- wikipage stop -->')
  return from !== -1 && to > from ? source.slice(from, to) : source
}

const isUnseen = (name: string, attributes: Tag) =>
  UNSEEN.has(name) ||
  /^(?:dw__toc|toc)$/.test(attributes.id ?? '') ||
  /(?:^|\s)footnotes(?:\s|$)/.test(attributes.class ?? '')

const absolute = (href: string, base: string | undefined): string =>
  base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href

/** A page exported as XHTML. Only text is taken; scripts, forms, menus and the table of contents are not. */
export const readHtmlPage = (source: string, { base, notes }: HtmlFacts): PageBlocks => {
  const blocks: Block[] = []
  const links: string[] = []
  const grid = createGrid()
  let unseen = 0
  let heading: number | undefined
  let cell: { attributes: Tag; heading: boolean } | undefined
  let text = ''
  let link: { target: string; from: number } | undefined
  let noteMark = false

  const flush = () => {
    if (cell) return
    if (text.trim() !== '') {
      blocks.push(
        heading === undefined ? { kind: 'text', text } : { kind: 'heading', level: heading, text },
      )
    }
    text = ''
  }
  const breakLine = () => {
    if (!cell) flush()
    else if (!/\n *$/.test(text.slice(-200))) text += '\n'
  }
  const openLink = (attributes: Tag) => {
    const { href } = attributes
    const note = /^#(fn__\d+)$/.exec(href ?? '')?.[1]
    if (note !== undefined && /(?:^|\s)fn_top(?:\s|$)/.test(attributes.class ?? '')) {
      const words = (notes.get(note) ?? '').replace(/\s+/g, ' ').trim()
      if (words !== '') text = `${text.trimEnd()} (${words})`
      noteMark = true
    } else if (href && !href.startsWith('#')) {
      links.push(attributes['data-wiki-id'] ?? href)
      link = { target: absolute(href, base), from: text.length }
    }
  }
  const closeLink = () => {
    noteMark = false
    if (!link) return
    const label = text.slice(link.from).replace(/\s+/g, ' ')
    text = text.slice(0, link.from) + markLink(label, link.target)
    link = undefined
  }

  const open = (name: string, attributes: Tag) => {
    if (/^h[1-6]$/.test(name)) {
      flush()
      heading = Number(name[1])
    } else if (name === 'table') {
      breakLine()
      grid.openTable()
    } else if (name === 'tr') {
      flush()
      grid.openRow()
    } else if (name === 'td' || name === 'th') {
      text = ''
      cell = { attributes, heading: name === 'th' }
    } else if (name === 'a') openLink(attributes)
    else if (name === 'img') text += attributes.alt ?? ''
    else if (LINES.has(name)) {
      // A list item holds a block of its own: its bullet stays on its line.
      if (!/- *$/.test(text.slice(-200))) breakLine()
      if (name === 'li') text += '- '
    }
  }
  const close = (name: string) => {
    if (/^h[1-6]$/.test(name)) {
      flush()
      heading = undefined
    } else if ((name === 'td' || name === 'th') && cell) {
      const { colspan, rowspan } = cell.attributes
      grid.addCell({ text: text.trim(), heading: cell.heading, spanned: false }, colspan, rowspan)
      text = ''
      cell = undefined
    } else if (name === 'tr') {
      const cells = grid.closeRow()
      if (cells) blocks.push({ kind: 'row', cells })
    } else if (name === 'a') closeLink()
    else if (name === 'table') {
      // A table ends here: the next one has headings of its own.
      flush()
      blocks.push({ kind: 'text', text: '' })
    } else if (LINES.has(name)) breakLine()
  }

  const parser = new Parser(
    boundDepth({
      onopentag: (name, attributes) => {
        if (unseen > 0 || isUnseen(name, attributes)) unseen += 1
        else open(name, attributes)
      },
      ontext: (data) => {
        if (unseen === 0 && !noteMark) text += withoutMarks(data).replace(/\s+/g, ' ')
      },
      onclosetag: (name) => {
        if (unseen > 0) unseen -= 1
        else close(name)
      },
    }),
  )
  parser.end(body(source))
  flush()
  return { blocks, links }
}
