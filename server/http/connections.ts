import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Files that are open without any reader: base, log, modules, the system's own, and some to spare. */
const OWN_FILES = 64
/** What a system allows that does not say: the usual soft limit. */
const USUAL_FILES = 1_024
const FEWEST = 8
/** Connections beyond the limit, to be told that there is no place and to be probed. */
const SPARE = 16

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

/** Connections that a process may have with its file limit: a reader of a static file has two files open, it and the connection. */
export const affordableConnections = (wanted: number, files = openFiles()): number =>
  Math.max(FEWEST, Math.min(wanted, Math.floor((files - OWN_FILES - SPARE) / 2)))

/** Closes the one that has waited longest. Returns false where none waits. */
const closeLongest = (waiting: Set<Socket>): boolean => {
  const [longest] = waiting
  if (longest === undefined) return false
  waiting.delete(longest)
  longest.destroy()
  return true
}

/**
 * Holds a server to `most` connections. A new one takes the place of the one that has waited longest without a request, so
 * that those who only hold connections keep nobody out. Where all are at work, a few more are let in: `isSpare` tells them,
 * so that they are refused in a word, and probes are answered.
 */
export const limitConnections = (server: Server, most: number) => {
  /** Those without a request, the longest waiting first. */
  const waiting = new Set<Socket>()
  const working = new Map<Socket, number>()
  /** Those beyond the limit, the longest here first. */
  const spare = new Set<Socket>()

  const place = (): Set<Socket> => {
    if (waiting.size + working.size < most || closeLongest(waiting)) return waiting
    if (spare.size >= SPARE) closeLongest(spare)
    return spare
  }

  server.on('connection', (socket: Socket) => {
    place().add(socket)
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
      else if (working.delete(socket) && !socket.destroyed) waiting.add(socket)
    })
  })
  return { isSpare: (socket: Socket): boolean => spare.has(socket) }
}

export type Connections = ReturnType<typeof limitConnections>
