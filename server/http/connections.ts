import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Files that are open without any reader: base, log, modules, the system's own, and some to spare. */
const OWN_FILES = 64
/** What a system allows that does not say: the usual soft limit. */
const USUAL_FILES = 1_024
const FEWEST = 8
/** Connections where all others are at work, to be told that there is no place and to be probed. */
const SPARE = 16
/** Connections beyond the limit for a moment, where the files suffice: many come at once, and none has said yet what it wants. */
const BURST = 4_096
/** Longer than a request takes behind its connection, on a busy machine too. */
const PATIENCE_MS = 1_000

/** How many files this process may have open. */
const openFiles = (): number => {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    const [, soft] = limits.match(/^Max open files\s+(\d+)/m) ?? []
    return soft ? Number(soft) : USUAL_FILES
  } catch {
    return USUAL_FILES
  }
}

export type Places = {
  /** Connections at once. */
  most: number
  /** The same for as long as a burst of them lasts. */
  atWorst: number
}

/** Connections that a process may have with its file limit: a reader of a static file has two files open, it and the connection. */
export const affordableConnections = (wanted: number, files = openFiles()): Places => {
  const possible = Math.floor((files - OWN_FILES - SPARE) / 2)
  const atMost = (count: number) => Math.max(FEWEST, Math.min(count, possible))
  return { most: atMost(wanted), atWorst: atMost(wanted + BURST) }
}

/** A number is as many as a process can afford. */
export const placesFor = (wanted: number | Places): Places =>
  typeof wanted === 'number' ? affordableConnections(wanted) : wanted

/** Connections, the longest here first, and since when each is. */
type Waiting = Map<Socket, number>

/** Closes the one that has waited longest, where it came before `before`. Returns false where there is none. */
const closeLongest = (waiting: Waiting, before = Number.POSITIVE_INFINITY): boolean => {
  const [longest] = waiting
  if (longest === undefined || longest[1] > before) return false
  waiting.delete(longest[0])
  longest[0].destroy()
  return true
}

/**
 * Holds a server to so many connections. A new one takes the place of the one that has waited longest without a request, so
 * that those who only hold connections keep nobody out; one that has just come is let have its say first, as far as files
 * suffice. Where all are at work, a few more are let in: `isSpare` tells them, so that they are refused in a word, and probes
 * are answered. `now` is in milliseconds.
 */
export const limitConnections = (
  server: Pick<Server, 'on'>,
  { most, atWorst }: Places,
  now: () => number = () => performance.now(),
) => {
  /** Those without a request. */
  const waiting: Waiting = new Map()
  const working = new Map<Socket, number>()
  /** Those for which there is no place. */
  const spare: Waiting = new Map()
  const held = (): number => waiting.size + working.size

  const place = (at: number): Waiting => {
    while (held() >= most && closeLongest(waiting, at - PATIENCE_MS));
    if (held() < atWorst || closeLongest(waiting)) return waiting
    if (spare.size >= SPARE) closeLongest(spare)
    return spare
  }

  server.on('connection', (socket: Socket) => {
    const at = now()
    place(at).set(socket, at)
    socket.once('close', () => {
      waiting.delete(socket)
      working.delete(socket)
      spare.delete(socket)
    })
  })
  server.on('request', ({ socket }, response) => {
    if (!waiting.delete(socket) && !working.has(socket)) return
    working.set(socket, (working.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (working.get(socket) ?? 1) - 1
      if (left > 0) working.set(socket, left)
      else if (working.delete(socket) && !socket.destroyed) waiting.set(socket, now())
    })
  })
  return { isSpare: (socket: Socket): boolean => spare.has(socket) }
}

export type Connections = ReturnType<typeof limitConnections>
