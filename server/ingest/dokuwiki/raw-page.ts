import type { Block, PageBlocks } from './blocks.ts'

const HEADING = /^\s*(={2,6})\s*(.*?)\s*={2,6}\s*$/
const MACRO = /^\s*~~[^~]+~~\s*$/
const BULLET = /^(?: {2,}|\t)\s*[*-]\s?/

const isExternal = (target: string) => /^(?:https?|ftp):\/\//i.test(target)

/** "[[id|label]]" to its label; the address of an external link is kept beside it, for it is content. */
const linkText = (target: string, label: string | undefined): string => {
  const shown = label?.trim()
  if (isExternal(target)) return shown && shown !== target ? `${shown} (${target})` : target
  return (
    shown ||
    (
      target
        .replace(/[#?].*$/, '')
        .split(':')
        .pop() ?? ''
    ).replaceAll('_', ' ')
  )
}

/** Wiki markup to plain text; what it links to goes to `links`. */
const plain = (text: string, links: string[]): string =>
  text
    .replace(/%%(.*?)%%/g, '$1')
    .replace(/<nowiki>(.*?)<\/nowiki>/gi, '$1')
    .replace(/\[\[([^\]|]+)(?:\|([^\]]*))?\]\]/g, (_, target: string, label?: string) => {
      links.push(target.trim())
      return linkText(target.trim(), label)
    })
    .replace(
      /\{\{([^}|]+)(?:\|([^}]*))?\}\}/g,
      (_, _target: string, label?: string) => label?.trim() ?? '',
    )
    .replace(/\\\\(?:\s|$)/g, '\n')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/__(.+?)__/g, '$1')
    .replace(/''(.+?)''/g, '$1')
    .replace(/(?<!:)\/\/(.+?)(?<!:)\/\//g, '$1')
    .replace(/\(\((.+?)\)\)/g, ' ($1)')
    .replace(/<\/?(?:sub|sup|del|wrap|u|b|i)\b[^>]*>/gi, '')

/** The cells of "^ heading | value |": a separator inside a link or a medium is part of it. */
const cellsOf = (line: string): string[] => {
  const safe = line
    .trim()
    .replace(/\[\[.*?\]\]|\{\{.*?\}\}|%%.*?%%/g, (part) => part.replaceAll('|', '\u0000'))
  return safe
    .split(/[|^]/)
    .slice(1, /[|^]$/.test(safe) ? -1 : undefined)
    .map((cell) => cell.replaceAll('\u0000', '|').trim())
}

/** A raw page, as DokuWiki keeps it under data/pages. */
export const readRawPage = (source: string): PageBlocks => {
  const blocks: Block[] = []
  const links: string[] = []
  for (const line of source.split(/\r\n?|\n/)) {
    const heading = HEADING.exec(line)
    if (heading?.[1]) {
      blocks.push({
        kind: 'heading',
        level: 7 - heading[1].length,
        text: plain(heading[2] ?? '', links),
      })
    } else if (/^\s*[|^]/.test(line)) {
      blocks.push({ kind: 'row', cells: cellsOf(line).map((cell) => plain(cell, links)) })
    } else if (!MACRO.test(line)) {
      blocks.push({ kind: 'text', text: plain(line.replace(BULLET, '- '), links) })
    }
  }
  return { blocks, links }
}
