import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'

const CODE = /\.(?:ts|tsx|mjs|js)$/
const FOLDERS = ['server', 'web', 'scripts']
const DOMAIN = '#domain/'

/** Every file of code of ours, by its path from the root. */
export const filesIn = (root: string): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => CODE.test(file))
      .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
  ).sort()

/** The file of ours that is imported, by its path from the root; null for a package. */
export const targetOf = (file: string, specifier: string): string | null => {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith(DOMAIN)) return posix.join('server/domain', path.slice(DOMAIN.length))
  if (path.startsWith('/')) return path.slice(1)
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : null
}
