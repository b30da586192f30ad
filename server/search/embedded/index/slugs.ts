import type { Segment } from './segment.ts'

/**
 * The address of a record is nearly always made of its title: the folded letters with dashes for spaces. So only how many
 * bytes the two have in common is kept, up to 255, and what comes behind.
 */

const SPACE = 0x20
const DASH = 0x2d
const MOST = 255

/** A byte of a folded title as it stands in an address. */
const inSlug = (byte: number | undefined) => (byte === SPACE ? DASH : byte)

/** A slug as it is kept beside a title, see `titleBytes`. */
export const shortSlug = (slug: string, title: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(slug)
  const most = Math.min(bytes.length, MOST)
  let common = 0
  while (common < most && bytes[common] === inSlug(title[common])) common++
  const short = new Uint8Array(1 + bytes.length - common)
  short[0] = common
  short.set(bytes.subarray(common), 1)
  return short
}

/** Twenty are written out for each page: in the same place. */
let scratch = Buffer.alloc(1_024)

export const slugOf = ({ slugs, slugRows, titles, titleRows }: Segment, doc: number): string => {
  const [from, to, title] = [slugRows[doc]!, slugRows[doc + 1]!, titleRows[doc]!]
  const common = slugs[from]!
  const length = common + to - from - 1
  if (length > scratch.length) scratch = Buffer.alloc(length * 2)
  const bytes = scratch
  for (let i = 0; i < common; i++) bytes[i] = inSlug(titles[title + i])!
  for (let i = common; i < length; i++) bytes[i] = slugs[from + 1 + i - common]!
  return bytes.toString('utf8', 0, length)
}
