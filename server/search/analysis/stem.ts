/** Small words that "Pero", "cono" and "sola" must not become. */
const SMALL = new Set('per con col del dal nel sul tra fra non sol'.split(' '))

/** Words that would be cut to the same as others they have nothing to do with: the town is no "how", and no coma. */
const WHOLE = new Set(['come', 'como'])

/**
 * The common part of a word's singular, plural and gender forms, and nothing more. Deliberately light: Snowball takes
 * "visiva" to "vis" and "visive" to "visiv", and merges "comunicazione" with "comune". Expects a folded word.
 */
export const stem = (word: string): string => {
  if (word.length < 4 || WHOLE.has(word) || !/^[a-z]+$/.test(word)) return word
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
