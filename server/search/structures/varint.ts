/**
 * Whole numbers in as few bytes as they need, seven bits a byte, the lowest first; the high bit says that more follow
 * (LEB128). Words are numbered as they come, so the most used ones take one byte.
 */

/** Writes a number and returns where the next one goes; there must be room for five bytes. */
export const writeVarint = (bytes: Uint8Array, at: number, value: number): number => {
  let next = at
  let rest = value
  while (rest > 127) {
    bytes[next++] = (rest & 127) | 128
    rest >>>= 7
  }
  bytes[next++] = rest
  return next
}

/** Bytes that some numbers take together. */
export const bytesOf = (values: readonly number[]): number => {
  let bytes = 0
  for (const value of values) {
    bytes++
    for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes++
  }
  return bytes
}

/**
 * Reads the numbers between two places, the latter excluded, into the beginning of an array that has room for one a byte.
 * Returns how many.
 */
export const readVarints = (
  bytes: Uint8Array,
  from: number,
  to: number,
  into: Uint32Array,
): number => {
  let count = 0
  for (let at = from; at < to; ) {
    let byte = bytes[at++]!
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!
      value |= (byte & 127) << shift
    }
    into[count++] = value
  }
  return count
}

/** The number that begins at a place. */
export const valueAt = (bytes: Uint8Array, at: number): number => {
  let value = 0
  for (let i = at, shift = 0; ; i++, shift += 7) {
    value |= (bytes[i]! & 127) << shift
    if (bytes[i]! < 128) return value
  }
}

/** Bytes of the number that begins at a place. */
export const lengthAt = (bytes: Uint8Array, at: number): number => {
  let next = at
  while (bytes[next]! > 127) next++
  return next + 1 - at
}

/** How many numbers stand between two places. */
export const countVarints = (bytes: Uint8Array, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at++) if (bytes[at]! < 128) count++
  return count
}
