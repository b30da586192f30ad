/** Numbers as Italian writes them in letters: "quindici", "trentotto", "centoventimila". */

const UNITS = ['uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove']
const TEENS =
  'dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  )
const TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')

/** Words for about so many, each with the number that it rounds. */
const ROUND: readonly [string, number][] = [
  ['decina', 10],
  ['dozzina', 12],
  ['quindicina', 15],
  ['ventina', 20],
  ['trentina', 30],
  ['quarantina', 40],
  ['cinquantina', 50],
  ['centinaio', 100],
  ['migliaio', 1_000],
]

const belowHundred = new Map<string, number>()
for (const [i, word] of UNITS.entries()) belowHundred.set(word, i + 1)
for (const [i, word] of TEENS.entries()) belowHundred.set(word, i + 10)
for (const [t, ten] of TENS.entries()) {
  belowHundred.set(ten, 20 + 10 * t)
  for (const [u, unit] of UNITS.entries()) {
    // "ventuno" and "ventotto" lose the vowel before another one.
    const head = /^[uo]/.test(unit) ? ten.slice(0, -1) : ten
    belowHundred.set(head + unit, 21 + 10 * t + u)
  }
}

/** "duecento", "centoventi"; "centotto" and "centottanta" have lost a vowel. */
const HUNDREDS = /^(due|tre|quattro|cinque|sei|sette|otto|nove)?cent(?:(ott.*)|o(.*))$/
const THOUSANDS = /^(?:mille|(.+)mila)(.*)$/

const belowThousand = (word: string): number | null => {
  const parts = HUNDREDS.exec(word)
  if (parts === null) return belowHundred.get(word) ?? null
  const [, times, elided, plain] = parts
  const rest = elided || plain || ''
  const tail = rest === '' ? 0 : belowHundred.get(rest)
  return tail === undefined ? null : 100 * (belowHundred.get(times ?? 'uno') ?? 1) + tail
}

const read = (word: string): number | null => {
  const thousands = THOUSANDS.exec(word)
  if (thousands === null) return belowThousand(word)
  const [, times, rest = ''] = thousands
  const many = times === undefined ? 1 : belowThousand(times)
  const tail = rest === '' ? 0 : belowThousand(rest)
  return many === null || tail === null ? null : 1_000 * many + tail
}

const LONGEST = 40
const MAY_BE = /cent|mil|^(?:un|du|tr|qu|ci|se|ot|no|di|do|ve|si)/
const round = new Map(ROUND)

/** The number that a folded word is; null for any other word, articles ("uno") among them. */
export const numberOfWord = (word: string): number | null => {
  if (word.length < 3 || word.length > LONGEST || word === 'uno' || !MAY_BE.test(word)) return null
  return read(word) ?? round.get(word) ?? null
}
