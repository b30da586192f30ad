// A thread that gives a piece of a table, ends when it is asked for JSON, and writes anything else in two pieces. For tests.
import { parentPort } from 'node:worker_threads'
import type { Order, Told } from '../messages.ts'

const tell = (told: Told): void => parentPort?.postMessage(told)
const piece = (file: number, text: string): void =>
  tell({ file, tell: 'piece', piece: new Uint8Array(Buffer.from(text)) })

parentPort?.on('message', (order: Order) => {
  if (order.say === 'taken') {
    piece(order.file, 'secondo pezzo')
    tell({ file: order.file, tell: 'whole' })
  }
  if (order.say !== 'begin') return
  if (order.task.format === 'json') process.exit(1)
  piece(order.file, 'primo pezzo')
})
