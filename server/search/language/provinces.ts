/** Provinces of Lombardy by the two letters that people write for them. */
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  BG: ['bergamo'],
  BS: ['brescia'],
  CO: ['como'],
  CR: ['cremona'],
  LC: ['lecco'],
  LO: ['lodi'],
  MB: ['monza', 'brianza'],
  MI: ['milano'],
  MN: ['mantova'],
  PV: ['pavia'],
  SO: ['sondrio'],
  VA: ['varese'],
}

/** Small words, unless they are capitals. */
const WORDS = new Set(['CO', 'LO', 'MI', 'SO', 'VA'])

/** Bodies and areas that there is one of in each province; folded. */
const BODIES = new Set(
  (
    'provincia prov afol ats asst asl cpi ust uici ens anmic anmil anffas ledha cgil cisl uil ' +
    'confindustria confcooperative sede mirato impiego territorio ambito cm'
  ).split(' '),
)

/** More words than this, all in capitals, are a sentence: "LA PROVINCIA VA AVANTI". */
const MOST_CAPITALS = 3

/**
 * The names of the province that two letters stand for, folded; null unless they stand behind a body or an area, and
 * in capitals where they are a word, too. `written` and `words` are the words of one text.
 */
export const provinceAt = (
  written: readonly string[],
  words: readonly string[],
  at: number,
): readonly string[] | null => {
  const letters = written[at]!.toUpperCase()
  const names = PROVINCES[letters]
  if (names === undefined || (WORDS.has(letters) && written[at] !== letters)) return null
  const body = words[at - 1] === 'di' ? words[at - 2] : words[at - 1]
  if (body === undefined || !BODIES.has(body)) return null
  const shouted =
    written.length > MOST_CAPITALS && written.join('') === written.join('').toUpperCase()
  return shouted ? null : names
}
