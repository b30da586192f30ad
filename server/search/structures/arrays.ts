type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Arrays grow to twice their size while they are small, and by a quarter when spare room would be megabytes. */
const LARGE = 1 << 20

/** The array itself when it has room for `length` values, else a copy with room for more. */
export const ensureCapacity = <T extends TypedArray>(array: T, length: number): T => {
  if (length <= array.length) return array
  const Type = array.constructor as new (size: number) => T
  const more = array.length < LARGE ? array.length : array.length >> 2
  const grown = new Type(Math.max(length, array.length + more, 16))
  grown.set(array)
  return grown
}

/** Whether two lists have the same numbers in the same order. */
export const isSameList = (a: readonly number[], b: readonly number[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]))

/** The first place from `from` to before `to` of something in order that does not come before what is looked for, else `to`. */
export const partitionPoint = (
  from: number,
  to: number,
  comesBefore: (place: number) => boolean,
): number => {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comesBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** Position of the first of `length` ascending values that is not below `value`. */
export const lowerBound = (
  values: ArrayLike<number>,
  value: number,
  from: number,
  to: number,
): number => {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
