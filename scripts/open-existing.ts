import { existsSync } from 'node:fs'
import { databaseFile, readConfig } from '../server/config.ts'
import { openAside } from '../server/store/aside.ts'
import { openStore, type Store } from '../server/store/store.ts'
import { complain } from './command.ts'

/**
 * The base of this installation, or a copy of it for a command that only looks; null, and said, when there is none yet: to
 * look at it must not make one.
 */
export const openExisting = (how: 'to-write' | 'to-look'): Store | null => {
  const file = databaseFile(readConfig(process.env))
  if (existsSync(file)) return how === 'to-look' ? openAside(file) : openStore({ file })
  complain([`Non c’è ancora una banca dati: ${file}`])
  return null
}
