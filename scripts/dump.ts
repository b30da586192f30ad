// npm run dump [-- FILE]: the whole state of the base as canonical JSON, to be compared with another.
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runCommand, wordsGiven } from './command.ts'
import { openExisting } from './open-existing.ts'

const USAGE = `Scrive tutta la base come JSON, per confrontarla con un’altra: anche le note che non sono per il pubblico.

Uso: npm run dump [-- FILE]`

const run = async (named: string | undefined): Promise<0 | 1> => {
  const store = openExisting('to-look')
  if (store === null) return 1
  const file = named === undefined ? null : resolve(process.env.INIT_CWD ?? '.', named)
  // Notes that are not for the public are in it.
  const target = file ? createWriteStream(file, { mode: 0o600 }) : process.stdout
  await pipeline(Readable.from(store.dump()), target)
  store.close()
  return 0
}

const given = wordsGiven(USAGE, 1)
if (given) await runCommand(() => run(given[0]))
