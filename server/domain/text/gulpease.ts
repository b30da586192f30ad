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

/** From here on a text is easy for whoever went to primary school. */
export const EASY = 80

/** Paragraphs and items of plain text. */
export const textBlocks = (text: string): string[] => text.split(/\n{2,}|\n(?=[-*•–] )/u)
