import type { Chunk } from '../formats/snapshot.ts'

/** Characters after which a piece leaves: some 64 kB where letters have accents. */
const PIECE = 48 * 1_024

/**
 * A file in pieces of about 64 kB, each made when it is wanted, one in a turn. Buffers, never strings: Node 26 counts what
 * waits in an answer in bytes and what waits in its socket in characters, so that a text of 64 kB with fewer characters is
 * waited for, and nobody says that it has left.
 */
export async function* pieces(
  chunks: AsyncIterable<Chunk>,
  /** Resolves when it is this file's turn to work. */
  turn: () => Promise<void>,
): AsyncGenerator<Buffer> {
  let text = ''
  let bytes: Uint8Array[] = []
  let held = 0
  const taken = (): Buffer => {
    const end = Buffer.from(text)
    const piece = bytes.length === 0 ? end : Buffer.concat([...bytes, end])
    text = ''
    bytes = []
    held = 0
    return piece
  }
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') text += chunk
    else {
      if (text !== '') bytes.push(Buffer.from(text))
      text = ''
      bytes.push(chunk)
    }
    held += chunk.length
    if (held < PIECE) continue
    yield taken()
    await turn()
  }
  if (held > 0) yield taken()
}

/** The same, begun already: what goes wrong at once is still an answer of its own, and no broken file. */
export const begin = async (parts: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> => {
  const rest = parts[Symbol.asyncIterator]()
  const first = await rest.next()
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await rest.next()) yield next.value
    } finally {
      await rest.return?.()
    }
  })()
}
