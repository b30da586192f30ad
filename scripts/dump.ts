// npm run dump [-- FILE]: the whole state of the base as canonical JSON, to be compared with another.
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openExisting } from './open-existing.ts'

const [named] = process.argv.slice(2)
const store = openExisting('to-look')
if (store === null) process.exitCode = 1
else {
  const file = named === undefined ? null : resolve(process.env.INIT_CWD ?? '.', named)
  await pipeline(Readable.from(store.dump()), file ? createWriteStream(file) : process.stdout)
  store.close()
}
