/** Milliseconds of work in one turn of the event loop. */
const TURN_MS = 4
/** Records read from the base at a time, if nothing else is said; the clock is looked at between two readings. */
const READ_AT_A_TIME = 50

type Deps<T> = {
  ids: Float64Array | readonly number[]
  read: (ids: readonly number[]) => readonly T[]
  /** Resolves when it is this file's turn to work. */
  turn: () => Promise<void>
  /** How many are read at a time: fewer where each is made of many rows. */
  atATime?: number
}

/** Records, or other things, in small groups, each read when it is wanted, as many in one turn as are written in its time. */
export async function* groups<T>({
  ids,
  read,
  turn,
  atATime = READ_AT_A_TIME,
}: Deps<T>): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < ids.length; ) {
    await turn()
    const until = performance.now() + TURN_MS
    do {
      yield read([...ids.slice(at, at + atATime)])
      at += atATime
    } while (at < ids.length && performance.now() < until)
  }
}
