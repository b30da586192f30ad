/** What a snapshot is made of: named arrays, one behind the other, in the byte order of this machine. */
export type Section = { name: string; data: SectionData }
export type SectionData = Uint8Array | Uint16Array | Uint32Array | Float64Array

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Float64Array } as const
export type TypeName = keyof typeof TYPES

/** How a section is announced in the header. */
export type SectionHead = { name: string; type: TypeName; length: number }

export const headOf = ({ name, data }: Section): SectionHead => ({
  name,
  type: data.constructor.name as TypeName,
  length: data.length,
})

export const isSectionHead = (value: unknown): value is SectionHead => {
  const { name, type, length } = (value ?? {}) as Partial<SectionHead>
  return (
    typeof name === 'string' &&
    typeof type === 'string' &&
    type in TYPES &&
    typeof length === 'number' &&
    Number.isSafeInteger(length) &&
    length >= 0
  )
}

export const bytesIn = ({ type, length }: SectionHead): number =>
  TYPES[type].BYTES_PER_ELEMENT * length

export const emptySection = ({ name, type, length }: SectionHead): Section => ({
  name,
  data: new TYPES[type](length),
})

/** The same memory, as bytes. */
export const asBytes = (data: SectionData): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength)

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A value that is no array of numbers. */
export const jsonSection = (name: string, value: unknown): Section => ({
  name,
  data: encoder.encode(JSON.stringify(value)),
})

export const readJson = (data: SectionData): unknown => JSON.parse(decoder.decode(asBytes(data)))
