import { refuseFile } from './refuse-file.ts'

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const MAX_32 = 0xffffffff
const MAX_16 = 0xffff

/** A number of eight bytes; what no file of ours can reach is refused. */
const bigAt = (view: DataView, at: number): number => {
  if (at < 0 || at + 8 > view.byteLength) return refuseFile({ code: 'damaged' })
  const value = view.getBigUint64(at, true)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? refuseFile({ code: 'damaged' }) : Number(value)
}

const findEnd = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return refuseFile({ code: 'damaged' })
}

/** Where the central directory begins and how many entries it has; large archives say it in a record of their own. */
export const findDirectory = (view: DataView): { offset: number; count: number } => {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  const locator = end - 20
  const large = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64
  if (!large || (count !== MAX_16 && offset !== MAX_32)) return { offset, count }
  const end64 = bigAt(view, locator + 8)
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) {
    return refuseFile({ code: 'damaged' })
  }
  return { offset: bigAt(view, end64 + 48), count: bigAt(view, end64 + 32) }
}

export type Sizes = { size: number; compressed: number; offset: number }

/** Sizes of an entry; those that do not fit four bytes stand in its extra field, in this order. */
export const sizesOf = (view: DataView, entry: number): Sizes => {
  const sizes: Sizes = {
    size: view.getUint32(entry + 24, true),
    compressed: view.getUint32(entry + 20, true),
    offset: view.getUint32(entry + 42, true),
  }
  let at = entry + 46 + view.getUint16(entry + 28, true)
  const end = Math.min(at + view.getUint16(entry + 30, true), view.byteLength)
  while (at + 4 <= end) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let field = at + 4
      for (const name of ['size', 'compressed', 'offset'] as const) {
        if (sizes[name] !== MAX_32) continue
        if (field + 8 > at + 4 + length) return refuseFile({ code: 'damaged' })
        sizes[name] = bigAt(view, field)
        field += 8
      }
    }
    at += 4 + length
  }
  return sizes
}
