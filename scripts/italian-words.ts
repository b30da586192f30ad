import { readFileSync, writeFileSync } from 'node:fs'
import { fold } from '#domain/text/fold.ts'
import { stem } from '../server/search/analysis/stem.ts'
import { createItalian } from '../server/search/language/lexicon/italian.ts'
import { withoutClitic } from '../server/search/language/lexicon/verb-endings.ts'

/**
 * Writes `data/italian-words.txt` out of three packages that carry the lexicon Morph-it! as JSON:
 *
 *   npm pack italian-words-dict@3.4.0 italian-adjectives-dict@3.4.0 italian-verbs-dict@3.4.0   (and unpack them)
 *   node scripts/italian-words.ts words.json adjectives.json verbs.json
 *
 * Of a verb its infinitive is kept, and those of its forms that no rule makes; of anything else what another
 * line does not already tell.
 */
const TARGET = new URL('../data/italian-words.txt', import.meta.url)
const MORE = new URL('../data/italian-words-more.txt', import.meta.url)

const HEAD = `# Italian words, so that a correct one is never taken for a typing error. A verb is cut before its ending.
# Made by scripts/italian-words.ts out of the lexicon below and italian-words-more.txt; do not edit.
# From Morph-it! 0.4.8, a free morphological lexicon for the Italian language, (c) 2004-2009 Marco Baroni and
# Eros Zanchetta, by way of the packages italian-words-dict, italian-adjectives-dict and italian-verbs-dict 3.4.0 of
# RosaeNLG. Licence of this file, as of its source: CC BY-SA 2.0 or, at choice, GNU LGPL.
`

/** Every text inside a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : []

const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'))
const isWord = (word: string) => /^[a-z]{3,}$/.test(word)

const [nouns, adjectives, verbs] = process.argv.slice(2).map(read)
if (!nouns || !adjectives || !verbs) throw new Error('words.json adjectives.json verbs.json')

const lines = readFileSync(MORE, 'utf8').split('\n')
const wordsOf = (some: readonly string[]) =>
  some.flatMap((line) => fold(line).split(/[^a-z]+/)).filter(isWord)
const added = wordsOf(lines.filter((line) => !/^[#!]/.test(line)))
const leftOut = new Set(wordsOf(lines.filter((line) => line.startsWith('!'))).map(stem))

const regular = Object.keys(verbs)
  .map(fold)
  .filter((verb) => /^[a-z]{2,}[aei]re$/.test(verb))
  .map((verb) => `${verb.slice(0, -3)}-${verb.slice(-3)}`)

const listed: string[] = []
const list = (words: readonly string[], withVerbs: boolean) => {
  const { has } = createItalian([...(withVerbs ? regular : []), ...listed].join('\n'))
  const folded = [...new Set(words.map(fold))]
  listed.push(...folded.filter((word) => isWord(word) && !leftOut.has(stem(word)) && !has(word)))
}
list(added, true)
// A noun has a line even where it looks like a verb's form ("gradino"); most plurals are told by it.
list(Object.keys(nouns), false)
list(Object.keys(adjectives), true)
list(textsIn([nouns, adjectives]), true)
// Gerunds stand in the lexicon with a pronoun: "dicendosi".
list(
  textsIn(verbs).map((form) => withoutClitic(fold(form))),
  true,
)
const sorted = [...new Set([...regular, ...listed])].sort()
writeFileSync(TARGET, `${HEAD}${sorted.join('\n')}\n`)
