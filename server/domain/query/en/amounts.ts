import { formatNumber } from '../../text/en/number.ts'
import { type AmountRange, formatAmounts } from '../amounts.ts'

export * from '../amounts.ts'

const euro = (value: number) => `€${formatNumber(value)}`

/** 100001 -> "over €100,000", 100000 -> "from €100,000". */
const least = (from: number) => (from % 100 === 1 ? `over ${euro(from - 1)}` : `from ${euro(from)}`)

/** 129999 -> "less than €130,000", 130000 -> "up to €130,000". */
const most = (to: number) => (to % 100 === 99 ? `less than ${euro(to + 1)}` : `up to ${euro(to)}`)

/** "50000-130000" -> "from €50,000 up to €130,000", for chips and announcements. */
export const describeAmounts = (range: AmountRange): string => {
  const [from = '', to = from] = formatAmounts(range).split('-')
  if (from === to) return euro(range.from)
  if (from === '') return most(range.to)
  return to === '' ? least(range.from) : `${least(range.from)} ${most(range.to)}`
}
