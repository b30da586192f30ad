// npm run dump [-- FILE]: the whole state of the base as canonical JSON, to be compared with another.
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runCommand } from './command.ts'
import { openExisting } from './open-existing.ts'

const [named] = process.argv.slice(2)
await runCommand(async () => {
  const store = openExisting('to-look')
  if (store === null) return 1
  const file = named === undefined ? null : resolve(process.env.INIT_CWD ?? '.', named)
  // Notes that are not for the public are in it.
  const target = file ? createWriteStream(file, { mode: 0o600 }) : process.stdout
  await pipeline(Readable.from(store.dump()), target)
  store.close()
  return 0
})
