import { SEGMENT_SIZE } from '../postings/segment-size.ts'
import { KERNEL } from './kernel.ts'

/** One bit for each record of a segment: the place of its first byte in the memory of the kernel. */
export type Bitmap = number

type Kernel = {
  memory: WebAssembly.Memory
  countBoth: (a: Bitmap, end: number, b: Bitmap) => number
  and: (to: Bitmap, end: number, from: Bitmap) => void
  or: (to: Bitmap, end: number, from: Bitmap) => void
  andNot: (to: Bitmap, end: number, from: Bitmap) => void
  pack: (to: Bitmap, end: number, bytes: number) => void
  list: (from: Bitmap, end: number, to: number) => number
}

const kernel = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'))

const BITMAP_BYTES = SEGMENT_SIZE / 8
const PAGE_BYTES = 65_536
/** Memory is asked for in pieces of so many pages. */
const PIECE = 16

/** Bytes of a bitmap that are of any record, in whole steps of the kernel. */
export const bytesFor = (records: number): number => Math.ceil(records / 256) * 32

/**
 * Sets of records as bitmaps: joined and counted in a few hundred nanoseconds each, however many records they hold. They
 * live in a memory of their own, where `kernel.wat` works on them. `size` is always the number of records of the segment.
 */
export const createBitmaps = () => {
  const { memory, countBoth, and, or, andNot, pack, list } = new WebAssembly.Instance(kernel)
    .exports as unknown as Kernel
  let used = 0
  let words = new Uint32Array(memory.buffer)

  const take = (bytes: number): number => {
    const at = used
    used += bytes
    if (used > memory.buffer.byteLength) memory.grow(Math.max(PIECE, Math.ceil(bytes / PAGE_BYTES)))
    return at
  }
  /** All memory, four bytes at a time; the view of before is void once the memory has grown. */
  const view = (): Uint32Array => {
    if (words.buffer !== memory.buffer) words = new Uint32Array(memory.buffer)
    return words
  }
  const endOf = (bits: Bitmap, size: number) => bits + bytesFor(size)

  const bytesPlace = take(SEGMENT_SIZE)
  const listPlace = take(SEGMENT_SIZE * 2)

  return {
    /** An empty set with room for every record of a segment. */
    allocate: (): Bitmap => take(BITMAP_BYTES),
    add: (bits: Bitmap, doc: number): void => {
      view()[(bits >>> 2) + (doc >> 5)]! |= 1 << (doc & 31)
    },
    remove: (bits: Bitmap, doc: number): void => {
      view()[(bits >>> 2) + (doc >> 5)]! &= ~(1 << (doc & 31))
    },
    addAll: (bits: Bitmap, docs: Uint16Array, from: number, to: number): void => {
      const all = view()
      const first = bits >>> 2
      for (let i = from; i < to; i++) {
        const doc = docs[i]!
        all[first + (doc >> 5)]! |= 1 << (doc & 31)
      }
    },
    clear: (bits: Bitmap, size: number): void => {
      view().fill(0, bits >>> 2, endOf(bits, size) >>> 2)
    },
    copy: (to: Bitmap, from: Bitmap, size: number): void => {
      view().copyWithin(to >>> 2, from >>> 2, endOf(from, size) >>> 2)
    },
    keepBoth: (to: Bitmap, from: Bitmap, size: number): void => and(to, endOf(to, size), from),
    addFrom: (to: Bitmap, from: Bitmap, size: number): void => or(to, endOf(to, size), from),
    removeFrom: (to: Bitmap, from: Bitmap, size: number): void => andNot(to, endOf(to, size), from),
    /** Makes a set of the records whose byte is not 0. */
    fromBytes: (to: Bitmap, bytes: Uint8Array, size: number): void => {
      new Uint8Array(memory.buffer, bytesPlace, SEGMENT_SIZE).set(bytes)
      pack(to, endOf(to, size), bytesPlace)
    },
    count: (bits: Bitmap, size: number): number => countBoth(bits, endOf(bits, size), bits),
    countBoth: (a: Bitmap, b: Bitmap, size: number): number => countBoth(a, endOf(a, size), b),
    /** How many records of a list are in a set. */
    countOf: (bits: Bitmap, docs: Uint16Array, from: number, to: number): number => {
      const all = view()
      const first = bits >>> 2
      let count = 0
      for (let i = from; i < to; i++) {
        const doc = docs[i]!
        count += (all[first + (doc >> 5)]! >>> (doc & 31)) & 1
      }
      return count
    },
    /** Writes down the records of a set, ascending; returns how many they are. */
    list: (bits: Bitmap, size: number, into: Uint16Array): number => {
      const length = list(bits, endOf(bits, size), listPlace)
      into.set(new Uint16Array(memory.buffer, listPlace, length))
      return length
    },
    /** Tells of single records whether they are in a set; good until a set is allocated. */
    tester: (bits: Bitmap): ((doc: number) => boolean) => {
      const all = view()
      const first = bits >>> 2
      return (doc) => ((all[first + (doc >> 5)]! >>> (doc & 31)) & 1) !== 0
    },
  }
}

export type Bitmaps = ReturnType<typeof createBitmaps>
