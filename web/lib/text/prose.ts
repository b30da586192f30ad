/** A block of plain text: a paragraph, or the items of a list. */
export type ProseBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] }

const ITEM = /^\s*[-*•–]\s+/u

/**
 * Splits a section's plain text into blocks: an empty line ends one, lines that begin with a dash or a
 * bullet are a list. A single line break is only a space, as in the files that the texts come from, unless lines are kept.
 */
export const proseBlocks = (text: string, { keepLines = false } = {}): ProseBlock[] => {
  const joint = keepLines ? '\n' : ' '
  const blocks: ProseBlock[] = []
  let fresh = true
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '') {
      fresh = true
      continue
    }
    const last = blocks.at(-1)
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '').trim()
      if (!fresh && last?.kind === 'list') last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else if (!fresh && last?.kind === 'paragraph') {
      last.text += joint + line.trim()
    } else if (!fresh && last?.kind === 'list') {
      last.items.push(`${last.items.pop() ?? ''} ${line.trim()}`)
    } else {
      blocks.push({ kind: 'paragraph', text: line.trim() })
    }
    fresh = false
  }
  return blocks
}

/** A sentence that ends, before the next one begins; "art. 14" and "dott. Rossi" do not end one. */
const SENTENCE_END = /(?<=\p{L}{4}|[»”)\d])[.!?…]["»”)]?(?=\s+\p{Lu})/gu

/** Where a phrase ends. */
const PHRASE_END = /[,;:](?=\s)/gu

const lastEnd = (text: string, pattern: RegExp, least: number): number => {
  const last = [...text.matchAll(pattern)].at(-1)
  return last && last.index >= least
    ? last.index + (pattern === SENTENCE_END ? last[0].length : 0)
    : 0
}

/** The whole sentences that fit, if they fill half of the room; else the phrases that do, else whole words; see `shorten`. */
export const shortenProse = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const room = text.slice(0, limit + 2)
  const sentence = lastEnd(room, SENTENCE_END, limit / 2)
  if (sentence > 0) return text.slice(0, sentence)
  const phrase = lastEnd(room, PHRASE_END, limit / 2)
  return phrase > 0 ? `${text.slice(0, phrase)}…` : shorten(text, limit)
}

/** At most `limit` characters, cut after a whole word and marked with an ellipsis. */
export const shorten = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit + 1)
  const space = cut.lastIndexOf(' ')
  // Half of a pair of surrogates is no character.
  const kept = cut.slice(0, space > 0 ? space : limit).replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:.]+$/u, '')}…`
}
