/**
 * A table with open addressing for numbered things that are kept elsewhere: one more than the number of a thing, at the
 * first free place from its hash on; 0 where nothing is. At most half of it is filled, and its length is a power of
 * two, at least `least`. Its owner lets it be filled up to two thirds (`isFull`) before it is made anew.
 */
export const hashTable = (
  size: number,
  hashAt: (id: number) => number,
  least: number,
): Uint32Array<ArrayBuffer> => {
  let capacity = least
  while (capacity < size * 2) capacity *= 2
  const table = new Uint32Array(capacity)
  for (let id = 0; id < size; id++) {
    let at = hashAt(id) & (capacity - 1)
    while (table[at] !== 0) at = (at + 1) & (capacity - 1)
    table[at] = id + 1
  }
  return table
}

/** Whether so many things are too many for a table: looking for one that is not there would take long. */
export const isFull = (size: number, table: Uint32Array): boolean => size * 3 > table.length * 2
