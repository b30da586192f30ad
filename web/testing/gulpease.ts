/** What a text is made of for the index: sentences end with a full stop or like it, a block without one is a sentence, too. */
const partsOf = (blocks: readonly string[]) => {
  const words = blocks.flatMap((block) => block.match(/[\p{L}\p{N}]+/gu) ?? [])
  const sentences = blocks.flatMap((block) =>
    block.split(/(?<=[.!?])\s+/u).filter((one) => /\p{L}/u.test(one)),
  )
  return { words, sentences, letters: words.join('').length }
}

/**
 * How easily Italian text is read, from 0 to 100: 89 + (300 sentences - 10 letters) / words (Lucisano and Piemontese, 1988).
 * Below 80 it is hard with primary school alone, below 60 with middle school alone. Blocks are paragraphs, items, headings.
 */
export const gulpease = (blocks: readonly string[]): number => {
  const { words, sentences, letters } = partsOf(blocks)
  return 89 + (300 * sentences.length - 10 * letters) / words.length
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** Inside a block of running text there is none of these. */
const HOLDS_BLOCKS = /<(?:p|ul|ol|li|dl|div|h[1-6]|article)\b/

/** The paragraphs, items and definitions of a page's content as text; what stands in code, tables, navigation and records is none. */
export const blocksOf = (html: string): string[] => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const bare = main.replace(/<(pre|code|form|nav|table|article)\b.*?<\/\1>/gsu, ' ')
  return [...bare.matchAll(/<(p|li|dd)\b[^>]*>((?:(?!<\/?(?:p|li|dd)\b).)*)<\/\1>/gsu)]
    .filter(([, , inner = '']) => !HOLDS_BLOCKS.test(inner))
    .map(([, , inner = '']) =>
      inner
        .replace(/<[^>]+>/g, '')
        .replace(/&\w+;/g, (one) => ENTITIES[one] ?? one)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => (text.match(/\p{L}+/gu) ?? []).length > 3)
}
