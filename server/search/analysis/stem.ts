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

/**
 * The common part of a word's singular, plural and gender forms, and nothing more. Deliberately light: Snowball takes
 * "visiva" to "vis" and "visive" to "visiv", and merges "comunicazione" with "comune". Expects a folded word.
 */
export const stem = (word: string): string => {
  const thousands = /^(\d{1,6})k$/.exec(word)
  if (thousands !== null) return `${thousands[1]}000`
  const number = numberOfWord(word)
  // Numbers are compared as such: "quindici" is "15".
  if (number !== null) return String(number)
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const apart = APART.get(word)
  if (apart !== undefined) return apart
  // educatrici, educatrice -> educatore; but psichiatrici, elettrici and geometrici are plurals of "-trico"
  const person = word.replace(/trice$|(?<!ia|elet|me|cen)trici$/, 'tore')
  const gender = person.replace(/entess[ae]$/, 'ente').replace(/oress[ae]$/, 'ore')
  // lavori, lavoro -> lavor; tirocini, tirocinio -> tirocin
  let root = gender.replace(/[aeio]$/, '')
  if (SMALL.has(root)) return word
  if (root.length > 3) root = root.replace(/i$/, '')
  // ciechi, cieco -> ciec; colleghe, collega -> colleg
  return root.length > 3 ? root.replace(/([cg])h$/, '$1') : root
}
