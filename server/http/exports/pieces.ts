import type { Project } from '#domain/project.ts'
import type { FileText } from './formats.ts'

/** Characters after which a piece leaves. */
const PIECE = 64 * 1_024
/** Milliseconds of work in one turn of the event loop. */
const TURN_MS = 4
/** Records read from the base at a time; the clock is looked at between two readings. */
const READ_AT_A_TIME = 20

export type PieceDeps = {
  ids: readonly number[]
  read: (ids: readonly number[]) => readonly Project[]
  text: FileText
  /** Resolves when it is this file's turn to work. */
  turn: () => Promise<void>
}

/**
 * A file in pieces of about 64 kB, each made when it is wanted. Buffers, never strings: Node 26 forgets to go on when strings
 * with accents are piped to a reader who is slower than we are.
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
      }
      at += READ_AT_A_TIME
    } while (at < ids.length && written.length < PIECE && performance.now() < until)
    if (written.length < PIECE) continue
    yield Buffer.from(written)
    written = ''
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
