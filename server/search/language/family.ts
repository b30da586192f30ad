import { withoutClitic } from './verb-endings.ts'

/** Endings by which Italian makes verbs, adjectives and nouns of one root, longest first. Folded. */
const ENDINGS = (
  'azione azioni izione izioni amento amenti imento imenti ativo ativa ativi ative ' +
  'ando endo ante anti ente enti ato ata ati ate ito ita iti ite uto uta uti ute ' +
  'are ere ire ale ali ile ili ico ica ici iche ista isti iste oso osa osi ose'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** A shorter root is shared by words that have nothing to do with each other. */
const LEAST = 5

/**
 * The root by which a word that no record has may still be found: "teatrale" and "teatro", "mantenere" and
 * "mantenimento", "inserirlo" and "inserimento" begin alike. Null where the word has no such ending, or too little would be left.
 */
export const rootOf = (typed: string): string | null => {
  const word = withoutClitic(typed)
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST)
  return ending === undefined ? null : word.slice(0, -ending.length)
}
