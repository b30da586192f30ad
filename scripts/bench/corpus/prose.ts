import { ELIDED, FUNCTION_WORDS, PHRASES } from './italian.ts'
import type { Lexicon } from './lexicon.ts'
import type { Random } from './random.ts'
import { createZipf } from './zipf.ts'

const functionRank = createZipf(FUNCTION_WORDS.length)
/** How many words of content come with a function word. */
const FUNCTION_SHARE = 0.6
const VOWEL = /^[aeiou]/

/** Forms of the lemmas that a project keeps coming back to, so that words of one text belong together. */
export type Topic = readonly (readonly string[])[]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Writes sentences without meaning that have the word frequencies, elisions and turns of Italian project texts. */
export const createProse = (lexicon: Lexicon) => {
  const word = (random: Random, topic: Topic): string =>
    topic.length > 0 && random.chance(0.15) ? random.pick(random.pick(topic)) : lexicon.word(random)

  const withFunctionWord = (random: Random, content: string): string => {
    if (!random.chance(FUNCTION_SHARE)) return content
    return VOWEL.test(content) && random.chance(0.4)
      ? random.pick(ELIDED) + content
      : `${FUNCTION_WORDS[functionRank(random)]} ${content}`
  }

  const sentence = (random: Random, topic: Topic, content: number): string => {
    const words = Array.from({ length: content }, () =>
      withFunctionWord(random, word(random, topic)),
    )
    if (random.chance(0.05)) words.push(random.pick(PHRASES))
    return `${capital(words.join(' '))}.`
  }

  return {
    /** `count` words of content, without function words: for titles. */
    words: (random: Random, topic: Topic, count: number): string =>
      Array.from({ length: count }, () => word(random, topic)).join(' '),
    /** Whole sentences, about `words` words. */
    text: (random: Random, topic: Topic, words: number): string => {
      const sentences: string[] = []
      for (let written = 0; written < words; ) {
        const content = random.between(5, 14)
        sentences.push(sentence(random, topic, content))
        written += content * (1 + FUNCTION_SHARE)
      }
      return sentences.join(' ')
    },
  }
}
