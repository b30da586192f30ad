import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const files = (path) => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)))
}

/** A hash of names and contents: equal hashes, equal work. */
export const hashOf = (paths, ...more) => {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(files)) hash.update(path).update('\0').update(readFileSync(path))
  for (const text of more) hash.update('\0').update(text)
  return hash.digest('hex')
}

export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash

export const stamp = (file, hash) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
