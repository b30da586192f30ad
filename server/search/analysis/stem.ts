import { numberOfWord } from './number-words.ts'

/** Small words that "Pero", "cono" and "sola" must not become. */
const SMALL = new Set('per con col del dal nel sul tra fra non sol'.split(' '))

/** Singular and plural, told by the singular. */
const pairs = (text: string): (readonly [string, string])[] =>
  text.split(', ').flatMap((pair) => {
    const [one = '', several = ''] = pair.split(' ')
    return [[one, one] as const, [several, one] as const]
  })

/**
 * Words that would be cut to the same as others they have nothing to do with, each with a term of its own: the town is
 * no "how" and no coma, a school for adults (CPIA) no job centre (CPI), anxiety no association (ANS), an order to a
 * cooperative ("commesse") no shop assistant, a fund no abbreviated foundation ("fond."). Nouns that differ from others in
 * their last vowel alone are no gender of these: a chair ("sedia") is no seat ("sede"), a race ("corsa") no course.
 */
const APART = new Map([
  ...['come', 'como', 'cpia', 'iale', 'auto', 'ascia'].map((word) => [word, word] as const),
  ...['uomo', 'uomini'].map((word) => [word, 'uomo'] as const),
  ...['ansia', 'ansie'].map((word) => [word, 'ansia'] as const),
  ...['ansa', 'anse'].map((word) => [word, 'ansa'] as const),
  ...['commessa', 'commesse'].map((word) => [word, 'commessa'] as const),
  ...['fondo', 'fondi'].map((word) => [word, 'fondo'] as const),
  ...['motore', 'motori'].map((word) => [word, 'motore'] as const),
  ...pairs('sedia sedie, corsa corse, moda mode, foglia foglie, torta torte, gamba gambe'),
])

/** "15k", as programmers and journalists write thousands. */
const THOUSANDS = /(?<=^\d{1,6})k$/
const LETTERS = /^[a-z]+$/

/** Plurals of "-trico" are no plurals of "-trice": psichiatrici, elettrici, geometrici. */
const NO_PERSON = /(?:ia|elet|me|cen)trici$/

/** The form of men, by which a person is told: "educatrici" and "educatrice" -> "educatore", "dottoressa" -> "dottore". */
const person = (word: string): string => {
  if (word.endsWith('trice') || (word.endsWith('trici') && !NO_PERSON.test(word)))
    return `${word.slice(0, -5)}tore`
  if (!word.endsWith('essa') && !word.endsWith('esse')) return word
  if (word.endsWith('ent', word.length - 4)) return `${word.slice(0, -4)}e`
  return word.endsWith('or', word.length - 4) ? `${word.slice(0, -4)}e` : word
}

/** A word whose last letter is one of these, without it. */
const without = (word: string, letters: string): string =>
  letters.includes(word.at(-1)!) ? word.slice(0, -1) : word

/**
 * The common part of a word's singular, plural and gender forms, and nothing more. Deliberately light: Snowball takes
 * "visiva" to "vis" and "visive" to "visiv", and merges "comunicazione" with "comune". Expects a folded word.
 */
export const stem = (word: string): string => {
  const number = numberOfWord(word)
  // Numbers are compared as such: "quindici" is "15".
  if (number !== null) return String(number)
  if (!LETTERS.test(word)) return word.replace(THOUSANDS, '000')
  if (word.length < 4) return word
  const apart = APART.get(word)
  if (apart !== undefined) return apart
  // lavori, lavoro -> lavor; tirocini, tirocinio -> tirocin
  let root = without(person(word), 'aeio')
  if (SMALL.has(root)) return word
  if (root.length > 3) root = without(root, 'i')
  // ciechi, cieco -> ciec; colleghe, collega -> colleg
  const isHard = root.endsWith('ch') || root.endsWith('gh')
  return isHard && root.length > 3 ? root.slice(0, -1) : root
}
