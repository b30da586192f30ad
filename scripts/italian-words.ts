import { readFileSync, writeFileSync } from 'node:fs'
import { fold } from '#domain/text/fold.ts'
import { stem } from '../server/search/analysis/stem.ts'
import { createItalian } from '../server/search/language/italian.ts'

/**
 * Writes `data/italian-words.txt` out of three packages that carry the lexicon Morph-it! as JSON:
 *
 *   npm pack italian-words-dict@3.4.0 italian-adjectives-dict@3.4.0 italian-verbs-dict@3.4.0   (and unpack them)
 *   node scripts/italian-words.ts words.json adjectives.json verbs.json
 *
 * Of a verb its root is kept, and those of its forms that root and endings do not make; of anything else what another
 * line does not already tell.
 */
const TARGET = new URL('../data/italian-words.txt', import.meta.url)
const MORE = new URL('../data/italian-words-more.txt', import.meta.url)

const HEAD = `# Italian words, so that a correct one is never taken for a typing error. A verb stands as its root ("parl-").
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

/** Roots of a verb: the plain one, and those by which its spelling keeps its sound (paghiamo, mangerò). */
const rootsOf = (infinitive: string): string[] => {
  const root = infinitive.replace(/(are|ere|ire|rre)$/, '')
  if (/[cg]$/.test(root)) return [root, `${root}h`]
  return root.endsWith('i') ? [root, root.slice(0, -1)] : [root]
}

const [nouns, adjectives, verbs] = process.argv.slice(2).map(read)
if (!nouns || !adjectives || !verbs) throw new Error('words.json adjectives.json verbs.json')

const lines = readFileSync(MORE, 'utf8').split('\n')
const wordsOf = (some: readonly string[]) =>
  some.flatMap((line) => fold(line).split(/[^a-z]+/)).filter(isWord)
const added = wordsOf(lines.filter((line) => !/^[#!]/.test(line)))
const leftOut = new Set(wordsOf(lines.filter((line) => line.startsWith('!'))).map(stem))

const roots = Object.keys(verbs)
  .map(fold)
  .filter((verb) => isWord(verb) && /(are|ere|ire)$/.test(verb))
  .flatMap(rootsOf)
  .filter((root) => root.length > 1)
  .map((root) => `${root}-`)

const listed: string[] = []
const list = (words: readonly string[], withVerbs: boolean) => {
  const { has } = createItalian([...(withVerbs ? roots : []), ...listed].join('\n'))
  const folded = [...new Set(words.map(fold))]
  listed.push(...folded.filter((word) => isWord(word) && !leftOut.has(stem(word)) && !has(word)))
}
list(added, true)
// A noun has a line even where it looks like a verb's form ("gradino"); most plurals are told by it.
list(Object.keys(nouns), false)
list(Object.keys(adjectives), true)
list(textsIn([nouns, adjectives, verbs]), true)
const sorted = [...new Set([...roots, ...listed])].sort()
writeFileSync(TARGET, `${HEAD}${sorted.join('\n')}\n`)
