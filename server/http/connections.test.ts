import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { affordableConnections, limitConnections } from './connections.ts'

class Connection extends EventEmitter {
  destroyed = false
  destroy(): void {
    this.destroyed = true
    this.emit('close')
  }
}

/** A server with so many places, and its clock. */
const open = (most: number, atWorst: number) => {
  const server = new EventEmitter()
  const clock = { ms: 0 }
  const { isSpare } = limitConnections(
    server as unknown as Server,
    { most, atWorst },
    () => clock.ms,
  )
  const connect = (): Connection => {
    const connection = new Connection()
    server.emit('connection', connection)
    return connection
  }
  const connectMany = (count: number) => Array.from({ length: count }, connect)
  /** Returns what ends the answer. */
  const ask = (socket: Connection) => {
    const response = new EventEmitter()
    server.emit('request', { socket }, response)
    return () => response.emit('close')
  }
  const isRefused = (socket: Connection) => isSpare(socket as unknown as Socket)
  return { connect, connectMany, ask, isRefused, clock }
}

const closed = (connections: readonly Connection[]): number =>
  connections.filter(({ destroyed }) => destroyed).length

test('of many that come at once each has its say, though there are more than places', () => {
  const { connectMany, ask, isRefused } = open(4, 40)
  const crowd = connectMany(30)
  crowd.forEach(ask)
  expect([closed(crowd), crowd.filter(isRefused).length]).toEqual([0, 0])
})

test('those that have had their say make room, the longest waiting first, until the places are enough', () => {
  const { connect, connectMany, ask, clock } = open(4, 40)
  const crowd = connectMany(30)
  const end = ask(crowd[0]!)
  clock.ms = 900
  connect()
  expect(closed(crowd)).toBe(0)
  clock.ms = 1_900
  connect()
  // Three are left for the newcomer to be the fourth: one at work, the last of the crowd, and the one of before.
  expect(crowd.map(({ destroyed }) => destroyed)).toEqual([false, ...Array(28).fill(true), false])
  end()
})

test('where files do not suffice the longest waiting makes room at once', () => {
  const { connectMany } = open(4, 10)
  const crowd = connectMany(13)
  expect(crowd.map(({ destroyed }) => destroyed)).toEqual([
    ...Array(3).fill(true),
    ...Array(10).fill(false),
  ])
})

test('where all are at work the next is told so, and has a place once one is free', () => {
  const { connect, connectMany, ask, isRefused } = open(4, 4)
  const ends = connectMany(4).map(ask)
  expect(isRefused(connect())).toBe(true)
  ends[0]?.()
  expect(isRefused(connect())).toBe(false)
})

test.each([
  [1_000, 20_000, { most: 1_000, atWorst: 5_096 }],
  [1_000, 4_096, { most: 1_000, atWorst: 2_008 }],
  [1_000, 128, { most: 24, atWorst: 24 }],
  [1_000, 70, { most: 8, atWorst: 8 }],
])('%i wanted with %i files', (wanted, files, places) => {
  expect(affordableConnections(wanted, files)).toEqual(places)
})
