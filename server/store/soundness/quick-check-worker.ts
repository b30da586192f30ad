/** The thread of `quick-check.ts`: one base, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const look = (file: string): string | null => {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true })
    try {
      const found = String(sqlite.pragma('quick_check(1)', { simple: true }))
      return found === 'ok' ? null : found
    } finally {
      sqlite.close()
    }
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string }
    return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? message : null
  }
}

parentPort?.postMessage(look(workerData as string))
