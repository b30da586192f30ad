/** Endings by which Italian makes adjectives and nouns of one root, longest first. Folded. */
const ENDINGS = (
  'azione azioni izione izioni amento amenti imento imenti ativo ativa ativi ative ' +
  'atore atori atrice atrici itore itori itrice itrici ' +
  'ale ali ile ili ico ica ici iche ista isti iste oso osa osi ose'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** A shorter root is shared by words that have nothing to do with each other. */
const LEAST = 5

/**
 * The root by which a word that no record has may still be found: "teatrale" and "teatro", "orientatore"
 * and "orientamento" begin alike. Null where the word has no such ending, or too little would be left. Verbs have a
 * closer family: see `relativesOf`.
 */
export const rootOf = (word: string): string | null => {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST)
  return ending === undefined ? null : word.slice(0, -ending.length)
}

/** Endings that a verb's root takes in the nouns made of it, its infinitive and its participle. */
const RELATED =
  'are ere ire ato ito uto azione izione amento imento atore itore anza enza ativo itivo'.split(' ')

/** Fewer letters are the root of too many verbs. */
const LEAST_OF_VERB = 4

/**
 * Words that may belong to the verbs of these roots, whether or not there are such words: to "form" belong "formare"
 * and "formazione", and "formizione" might. Whoever asks looks which of them are known.
 */
export const relativesOf = (roots: readonly string[]): string[] =>
  roots
    .filter((root) => root.length >= LEAST_OF_VERB)
    .flatMap((root) => RELATED.map((ending) => root + ending))
