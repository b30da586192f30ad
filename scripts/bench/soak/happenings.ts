import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestServer } from '../../../server/search/meilisearch/testing/server.ts'
import { writeProjects } from '../corpus/write-file.ts'
import type { StartedApp } from '../http/app.ts'
import type { Ask } from './ask.ts'

const ROWS = 50
const ACTOR = 'bench'
const TODAY = '2026-06-30'
const FILES = ['/api/projects.csv', '/api/projects.json'] as const
const ENDS = { '/api/projects.csv': '\r\n', '/api/projects.json': '\n]}\n' } as const

/** Takes a file in, and the next time takes it back: the base stays as large as it is, its history grows. */
export const createImports = async (app: Pick<StartedApp, 'order'>, folder: string) => {
  const path = join(folder, 'rows.csv')
  await writeProjects(path, { count: ROWS, format: 'csv', seed: 2 })
  const bytes = new Uint8Array(readFileSync(path))
  let taken: number | null = null
  return async (): Promise<void> => {
    if (taken === null) {
      const take = { kind: 'take', name: 'rows.csv', bytes, today: TODAY, actor: ACTOR } as const
      taken = (await app.order(take)).importId
    } else {
      await app.order({ kind: 'undo', batch: taken, actor: ACTOR })
      taken = null
    }
  }
}

/** The whole base as a file, now in one form and now in the other. Throws when it is not whole. */
export const createDownloads = (ask: Ask) => {
  let made = 0
  return async (): Promise<void> => {
    const path = FILES[made++ % FILES.length]!
    const { status, end } = await ask(path)
    if (status !== 200 || !end.endsWith(ENDS[path])) throw new Error(`${path}: ${status}`)
  }
}

/** Takes the server away and brings it back: killed, and the next time frozen. */
export const createFlapping = ({ start, kill, freeze, thaw }: TestServer) => {
  let times = 0
  return {
    away: async (): Promise<void> => {
      if (times++ % 2 === 0) await kill()
      else freeze()
    },
    back: async (): Promise<void> => {
      thaw()
      await start()
    },
  }
}
