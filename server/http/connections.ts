import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Files that are open without any reader: base, log, modules, the system's own, and some to spare. */
const OWN_FILES = 64
/** What a system allows that does not say: the usual soft limit. */
const USUAL_FILES = 1_024
const FEWEST = 8

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
  Math.max(FEWEST, Math.min(wanted, Math.floor((files - OWN_FILES) / 2)))

/**
 * Holds a server to `most` connections. A new one takes the place of the one that has waited longest without a request, so
 * that those who only hold connections keep nobody out; where all are at work, the new one is closed.
 */
export const limitConnections = (server: Server, most: number): void => {
  /** Those without a request, the longest waiting first. */
  const waiting = new Set<Socket>()
  const working = new Map<Socket, number>()

  server.on('connection', (socket: Socket) => {
    if (waiting.size + working.size >= most) {
      const [longest] = waiting
      if (longest === undefined) {
        socket.destroy()
        return
      }
      waiting.delete(longest)
      longest.destroy()
    }
    waiting.add(socket)
    socket.once('close', () => {
      waiting.delete(socket)
      working.delete(socket)
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
}
