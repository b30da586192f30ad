import type { Block, PageBlocks, WikiCell } from './blocks.ts'
import { readInline } from './inline.ts'
import { withoutMarks } from './links.ts'
import { createFinder } from './scanner.ts'

const MACRO = /^\s*~~[^~]+~~\s*$/
const BULLET = /^(?: {2}|\t)\s*[*-]\s?/
const PARTS = /\[\[|\{\{|%%|<nowiki>|[|^]/gi
const CLOSING: Record<string, string> = {
  '[[': ']]',
  '{{': '}}',
  '%%': '%%',
  '<nowiki>': '</nowiki>',
}

/** "=== Fase 1 ===" as its level and text; undefined for other lines. */
const headingOf = (line: string): { level: number; text: string } | undefined => {
  const text = line.trim()
  const marks = /^={2,6}(?!=)/.exec(text)?.[0].length
  if (marks === undefined || !text.endsWith('==') || text.length < marks + 3) return undefined
  let end = text.length
  while (end > marks && text[end - 1] === '=') end -= 1
  return { level: 7 - marks, text: text.slice(marks, end).trim() }
}

type Piece = { text: string; heading: boolean }

/** The cells of "^ heading | value |": a separator inside a link, a medium or a literal is part of it. */
const piecesOf = (line: string): Piece[] => {
  const find = createFinder(line)
  const pieces: Piece[] = []
  let heading = false
  let from = -1
  let at = 0
  for (;;) {
    PARTS.lastIndex = at
    const match = PARTS.exec(line)
    if (!match) break
    const mark = match[0].toLowerCase()
    const closing = CLOSING[mark]
    const end = closing === undefined ? -1 : find(closing, match.index + mark.length)
    at = end === -1 || closing === undefined ? match.index + mark.length : end + closing.length
    if (mark !== '|' && mark !== '^') continue
    if (from !== -1) pieces.push({ text: line.slice(from, match.index), heading })
    heading = mark === '^'
    from = at
  }
  if (from !== -1 && from < line.length) pieces.push({ text: line.slice(from), heading })
  return pieces
}

/** A row of a table. ":::" repeats what stands above it; nothing between two separators is reached over from the left. */
const readRow = (line: string, above: readonly WikiCell[], links: string[]): WikiCell[] =>
  piecesOf(line.trim()).map(({ text, heading }, column) => {
    if (text.trim() === ':::') return above[column] ?? { text: '', heading, spanned: false }
    const spanned = text === '' && column > 0
    return { text: readInline(text.trim(), links), heading, spanned }
  })

/** A raw page, as DokuWiki keeps it under data/pages. */
export const readRawPage = (source: string): PageBlocks => {
  const blocks: Block[] = []
  const links: string[] = []
  let above: WikiCell[] = []
  for (const line of withoutMarks(source).split(/\r\n?|\n/)) {
    const heading = headingOf(line)
    if (!heading && /^\s*[|^]/.test(line)) {
      above = readRow(line, above, links)
      blocks.push({ kind: 'row', cells: above })
      continue
    }
    above = []
    if (heading) {
      blocks.push({ kind: 'heading', level: heading.level, text: readInline(heading.text, links) })
    } else if (!MACRO.test(line)) {
      blocks.push({ kind: 'text', text: readInline(line.replace(BULLET, '- '), links) })
    }
  }
  return { blocks, links }
}
