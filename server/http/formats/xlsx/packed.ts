import { Zip, ZipDeflate } from 'fflate'

/** The first day that a zip can tell: the same data are the same bytes, whenever they are written. */
const NO_TIME = new Date(1980, 0, 1)
const LEVEL = 6

/** A zip that is written while it is read: what has been packed so far is taken with `taken`. */
export const createPack = () => {
  let packed: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    packed.push(data)
  })
  const encoder = new TextEncoder()
  return {
    /** Begins a part; its text is given piece by piece, the last with `isLast`. */
    part: (name: string) => {
      const part = new ZipDeflate(name, { level: LEVEL })
      part.mtime = NO_TIME
      zip.add(part)
      return (text: string, isLast = false): void => part.push(encoder.encode(text), isLast)
    },
    end: (): void => zip.end(),
    taken: (): Uint8Array[] => {
      const now = packed
      packed = []
      return now
    },
  }
}

export type Pack = ReturnType<typeof createPack>
