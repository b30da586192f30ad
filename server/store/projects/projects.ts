import type { Db } from '../database.ts'
import { createProjectReader } from './reader.ts'
import { createProjectWriter } from './writer.ts'

export type { Whereabouts } from './addresses.ts'
export type { FieldOrigin } from './origins.ts'
export type { Origin, Restored } from './writer.ts'

export const createProjectStore = (db: Db, now: () => Date) => ({
  ...createProjectReader(db),
  ...createProjectWriter(db, now),
})

export type ProjectStore = ReturnType<typeof createProjectStore>
