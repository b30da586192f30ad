// A thread that writes as each file how many it has written by then. For tests.
import { parentPort } from 'node:worker_threads'
import type { Order, Told } from '../messages.ts'

const tell = (told: Told): void => parentPort?.postMessage(told)
let written = 0

parentPort?.on('message', ({ file, say }: Order) => {
  if (say !== 'begin') return
  written += 1
  tell({ file, tell: 'piece', piece: new Uint8Array(Buffer.from(`${written}`)) })
  tell({ file, tell: 'whole' })
})
