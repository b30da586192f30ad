import { type AmountRange, wholeEuro } from '#domain/query/amounts.ts'
import { numberOfWord } from '../../analysis/number-words.ts'
import { COUNTED, isBorder, matchAt, sticky } from './plain.ts'

/** An amount in words, from its first character to behind its last; `core` is where its own words begin. */
export type AmountFound = {
  euro: AmountRange
  from: number
  to: number
  core: number
  /** Nothing compares it: "120.000 euro", which a record may say in its text. */
  bare: boolean
}

const MOST = 999_999_999_999
/** "circa": so much more or less. */
const ABOUT = 0.1

const TIMES: Record<string, number> = {
  ...{ mila: 1_000, k: 1_000, milione: 1_000_000, milioni: 1_000_000, mln: 1_000_000 },
}
const NUMBER = sticky(
  "(\\d{1,3}(?:[. ']\\d{3})+|\\d+)(?:,(\\d{1,2})(?!\\d)|\\.(\\d{1,2})(?!\\d))?|(mezzo|\\p{L}+)",
)
const TIMES_WORD = sticky(' ?(mila|milioni|milione|mln|k)(?!\\p{L})')
const EURO = sticky(' ?(?:di )?(?:euro|eur|€)(?!\\p{L})')
const EURO_BEFORE = sticky('(?:euro |eur |€ ?)')
const AND_HALF = sticky(' e mezzo(?!\\p{L})')
const AND_THOUSANDS = sticky(' e (\\d{1,3}|\\p{L}+?) ?mila(?!\\p{L})')

/** What is added behind millions and thousands: "due milioni e mezzo", "un milione e 200 mila". */
const restAt = (text: string, at: number, unit: number): { value: number; to: number } | null => {
  const half = matchAt(AND_HALF, text, at)
  if (half !== null) return { value: unit / 2, to: at + half[0].length }
  const thousands = unit > 1_000 ? matchAt(AND_THOUSANDS, text, at) : null
  const many =
    thousands && (/^\d/.test(thousands[1]!) ? Number(thousands[1]) : numberOfWord(thousands[1]!))
  return thousands && many ? { value: many * 1_000, to: at + thousands[0].length } : null
}

type Money = { value: number; to: number; sure: boolean }

/** A number of euro: `sure` where the text says that it is money, or nothing else could be as large. */
const moneyAt = (text: string, at: number): Money | null => {
  const before = matchAt(EURO_BEFORE, text, at)
  const begin = at + (before?.[0].length ?? 0)
  const found = matchAt(NUMBER, text, begin)
  if (found === null || !isBorder(text, begin)) return null
  const [whole, digits, comma, dot, word] = found
  const plain = digits === undefined ? null : Number(digits.replace(/[. ']/g, ''))
  const spelled =
    word === undefined ? null : word === 'mezzo' ? 0.5 : word === 'un' ? 1 : numberOfWord(word)
  const cents = comma ?? dot
  const number = plain === null ? spelled : plain + (cents === undefined ? 0 : Number(`0.${cents}`))
  if (number === null) return null
  let to = begin + whole.length
  const times = matchAt(TIMES_WORD, text, to)
  if (times !== null) to += times[0].length
  const unit = times === null ? 1 : TIMES[times[1]!]!
  const rest = unit > 1 ? restAt(text, to, unit) : null
  if (rest !== null) to = rest.to
  const value = number * unit + (rest?.value ?? 0)
  const euro = before === null ? matchAt(EURO, text, to) : null
  if (euro !== null) to += euro[0].length
  const said = before !== null || euro !== null
  if (!isBorder(text, to) || (!said && (matchAt(COUNTED, text, to) !== null || value < 1_000))) {
    return null
  }
  if (value > MOST || (word === 'mezzo' && times === null)) return null
  const isYear = plain !== null && times === null && /^(?:19|20)\d\d$/.test(digits ?? '')
  return { value, to, sure: said || (!isYear && value >= 1_000) }
}

const LEADING = "(?:i |gli |l'|il )?"
const about = (value: number): AmountRange => ({
  from: wholeEuro(value * (1 - ABOUT)),
  to: wholeEuro(value * (1 + ABOUT)),
})

/** What words before an amount make of it. */
const BEFORE: readonly [words: RegExp, meaning: (euro: number) => AmountRange][] = [
  [
    sticky(
      '(?:<= ?|≤ ?|non (?:piu|oltre|superior[ei]) (?:di|ai|agli|a|i|gli) ?|(?:fino|sino) (?:agli|ai|al|ad|a) ?|(?:al )?massimo (?:di )?|entro (?:i |gli )?|max ?)',
    ),
    (euro) => ({ from: 0, to: Math.floor(euro) }),
  ],
  [
    sticky(
      '(?:>= ?|≥ ?|non meno di |almeno |minimo (?:di )?|(?:a partire |partendo )da(?:i|gli)? |min ?)',
    ),
    (euro) => ({ from: wholeEuro(euro), to: MOST }),
  ],
  [
    sticky(
      `(?:< ?|sotto |(?:al di )?sotto (?:dei|degli|di) |meno di |inferior[ei] (?:ai|agli|ad?) )${LEADING}`,
    ),
    (euro) => ({ from: 0, to: Math.max(0, wholeEuro(euro) - 1) }),
  ],
  [
    sticky(
      `(?:> ?|sopra |(?:al di )?sopra (?:dei|degli|di) |piu di |oltre |superior[ei] (?:ai|agli|ad?) |maggior[ei] di )${LEADING}`,
    ),
    (euro) => ({ from: Math.floor(euro) + 1, to: MOST }),
  ],
  [
    sticky(
      `(?:circa |intorno (?:ai|agli|ad?) |attorno (?:ai|agli|ad?) |sui |sugli |pressappoco |quasi )${LEADING}`,
    ),
    about,
  ],
]

const FROM = sticky('(?:tra|fra|dai|dagli|da|compres[oaie] (?:tra|fra)) (?:i |gli )?')
const TO = sticky(' (?:e|ed|ai|agli|ad?) (?:i |gli )?')
const UP = sticky(' (?:in su|in poi|o piu|e oltre)(?!\\p{L})')
const ABOUT_BEHIND = sticky(' (?:circa|piu o meno)(?!\\p{L})')

const OF = sticky('(?:dagli|dai|da|di|per) ')
/** Below, a number by itself may be anything. */
const LEAST_BARE = 10_000

const DASHED = sticky(' ?- ?')

/** "tra 100.000 e 150.000 euro", "da 50 a 100 mila euro". */
const rangeAt = (text: string, at: number): AmountFound | null => {
  const words = matchAt(FROM, text, at)
  const core = at + (words?.[0].length ?? 0)
  const bare = matchAt(NUMBER, text, core)
  const first = moneyAt(text, core)
  const end = first?.to ?? (bare === null ? at : core + bare[0].length)
  const joint = matchAt(words === null ? DASHED : TO, text, end)
  const last = joint === null ? null : moneyAt(text, end + joint[0].length)
  if (bare === null || last === null || !(last.sure || first?.sure)) return null
  const given = first?.value ?? Number(bare[1]?.replace(/[. ']/g, '') ?? Number.NaN)
  // "da 50 a 100 mila": what is said once is meant for both.
  const low =
    first?.sure || given >= 1_000 ? given : given * (last.value >= 1_000_000 ? 1_000_000 : 1_000)
  if (!(low <= last.value)) return null
  return {
    euro: { from: wholeEuro(low), to: Math.floor(last.value) },
    from: at,
    to: last.to,
    core,
    bare: false,
  }
}

/** The amount in words that begins at a place of a plain text. */
export const amountAt = (text: string, at: number): AmountFound | null => {
  const range = rangeAt(text, at)
  if (range !== null) return range
  for (const [words, meaning] of BEFORE) {
    const found = matchAt(words, text, at)
    const core = at + (found?.[0].length ?? 0)
    const money = found === null ? null : moneyAt(text, core)
    if (money?.sure)
      return { euro: meaning(money.value), from: at, to: money.to, core, bare: false }
  }
  const core = at + (matchAt(OF, text, at)?.[0].length ?? 0)
  const money = moneyAt(text, core)
  if (!money?.sure) return null
  const { value } = money
  const up = core > at ? matchAt(UP, text, money.to) : null
  if (up !== null) {
    const to = money.to + up[0].length
    return { euro: { from: wholeEuro(value), to: MOST }, from: at, to, core, bare: false }
  }
  const behind = matchAt(ABOUT_BEHIND, text, money.to)
  if (behind !== null) {
    return { euro: about(value), from: at, to: money.to + behind[0].length, core, bare: false }
  }
  if (value < LEAST_BARE || !Number.isInteger(value)) return null
  return { euro: { from: value, to: value }, from: at, to: money.to, core, bare: true }
}
