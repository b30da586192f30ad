import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const CODE = /\.(?:ts|tsx|mjs|js)$/
const FOLDERS = ['server', 'web', 'scripts']
const DOMAIN = '#domain/'

/** Texts by their paths from the root: every file of code of ours, in order, and every README beside them. */
export type Tree = ReadonlyMap<string, string>

const isRead = (file: string): boolean => CODE.test(file) || posix.basename(file) === 'README.md'

/** The tree that stands on disk under `root`. */
export const readTree = (root: string): Tree =>
  new Map(
    FOLDERS.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(isRead)
        .map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
    )
      .sort()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  )

/** Every file of code, by its path from the root, with its text. */
export const codeIn = (tree: Tree): [file: string, text: string][] =>
  [...tree].filter(([file]) => CODE.test(file))

/** The file of ours that is imported, by its path from the root; null for a package. */
export const targetOf = (file: string, specifier: string): string | null => {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith(DOMAIN)) return posix.join('server/domain', path.slice(DOMAIN.length))
  if (path.startsWith('/')) return path.slice(1)
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : null
}
