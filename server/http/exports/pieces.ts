import type { Project } from '#domain/project.ts'
import type { FileText } from './formats.ts'

/** Characters after which a piece leaves: some 64 kB where letters have accents. */
const PIECE = 48 * 1_024
/** Milliseconds of work in one turn of the event loop. */
const TURN_MS = 4
/** Records read from the base at a time; the clock is looked at between two readings. */
const READ_AT_A_TIME = 50

export type PieceDeps = {
  ids: readonly number[]
  read: (ids: readonly number[]) => readonly Project[]
  text: FileText
  /** Resolves when it is this file's turn to work. */
  turn: () => Promise<void>
}

/**
 * A file in pieces of about 64 kB, each made when it is wanted. Buffers, never strings: Node 26 counts what waits in an answer
 * in bytes and what waits in its socket in characters, so that a text of 64 kB with fewer characters is waited for, and
 * nobody says that it has left.
 */
export async function* pieces({ ids, read, text, turn }: PieceDeps): AsyncGenerator<Buffer> {
  let written = text.head
  let isFirst = true
  for (let at = 0; at < ids.length; ) {
    await turn()
    const until = performance.now() + TURN_MS
    do {
      for (const project of read(ids.slice(at, at + READ_AT_A_TIME))) {
        written += text.record(project, isFirst)
        isFirst = false
        if (written.length < PIECE) continue
        yield Buffer.from(written)
        written = ''
        await turn()
      }
      at += READ_AT_A_TIME
    } while (at < ids.length && performance.now() < until)
  }
  yield Buffer.from(written + text.foot)
}

/** The same, begun already: what goes wrong at once is still an answer of its own, and no broken file. */
export const begin = async (parts: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer>> => {
  const first = await parts.next()
  return (async function* () {
    if (first.done) return
    yield first.value
    yield* parts
  })()
}
