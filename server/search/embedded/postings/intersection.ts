import { lowerBound } from '../../structures/arrays.ts'
import { isMuchLonger } from './lookup.ts'
import { copyPostingList, type PostingList, type Postings } from './posting-list.ts'

/** Records in both, with the lower of their impacts. */
const intersect = (a: PostingList, b: PostingList): PostingList => {
  const [short, long] = a.to - a.from <= b.to - b.from ? [a, b] : [b, a]
  const most = short.to - short.from
  const docs = new Uint16Array(most)
  const impacts = new Uint8Array(most)
  const searching = isMuchLonger(long, most)
  let count = 0
  let at = long.from
  for (let i = short.from; i < short.to; i++) {
    const doc = short.docs[i]!
    if (searching) at = lowerBound(long.docs, doc, at, long.to)
    else while (at < long.to && long.docs[at]! < doc) at++
    if (at === long.to) break
    if (long.docs[at] !== doc) continue
    docs[count] = doc
    impacts[count++] = Math.min(short.impacts[i]!, long.impacts[at]!)
  }
  return { docs, impacts, from: 0, to: count }
}

/** Records that have all terms, wherever they stand; the rarest term first. */
export const intersection = (postings: Postings, terms: readonly number[]): PostingList | null => {
  const [first, ...rest] = [...terms].sort((a, b) => postings.count(a) - postings.count(b))
  const start = first === undefined ? null : postings.find(first)
  if (start === null) return null
  let both = rest.length > 0 ? copyPostingList(start) : start
  for (const term of rest) {
    const range = postings.find(term)
    if (range === null) return null
    both = intersect(both, range)
  }
  return both
}
