import { posix } from 'node:path'
import { importsOf } from './imports.ts'
import { zoneOf } from './rules.ts'
import { codeIn, type Tree, targetOf } from './tree.ts'

/** Files from which on a folder says what it is. */
const OF_SIZE = 8

/** What the program is made of: tests enter where they like. */
const productIn = (tree: Tree): [file: string, text: string][] =>
  codeIn(tree).filter(([file]) => zoneOf(file) !== 'testing')

/** The two folders side by side that an import joins, by their paths; null where one file stands in a folder around the other. */
const roomsOf = (file: string, target: string): [from: string, to: string] | null => {
  const from = posix.dirname(file).split('/')
  const to = posix.dirname(target).split('/')
  const apart = from.findIndex((name, at) => name !== to[at])
  if (apart < 1 || apart >= to.length) return null
  return [from.slice(0, apart + 1).join('/'), to.slice(0, apart + 1).join('/')]
}

/** Of each folder those beside it that it takes from, each with an import that does. */
const waysIn = (tree: Tree): Map<string, Map<string, string>> => {
  const ways = new Map<string, Map<string, string>>()
  for (const [file, text] of productIn(tree)) {
    for (const { specifier } of importsOf(file, text)) {
      const target = specifier === null ? null : targetOf(file, specifier)
      const rooms = target === null ? null : roomsOf(file, target)
      if (!rooms) continue
      const [from, to] = rooms
      ways.set(from, (ways.get(from) ?? new Map()).set(to, `${file} takes ${target}`))
    }
  }
  return ways
}

/** Folders side by side that lead back to themselves, types included: which of them can be read first? One line for each way. */
export const checkCircles = (tree: Tree): string[] => {
  const ways = waysIn(tree)
  const reachedFrom = (room: string, seen = new Set<string>()): Set<string> => {
    for (const next of ways.get(room)?.keys() ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      reachedFrom(next, seen)
    }
    return seen
  }
  return [...ways].flatMap(([from, beside]) =>
    [...beside]
      .filter(([to]) => reachedFrom(to).has(from))
      .map(([to, example]) => `${from} and ${to} stand in a circle: ${example}`),
  )
}

/** Folders of size in which no README says what they hold. What stands in English beside Italian is told there. */
export const checkReadmes = (tree: Tree): string[] => {
  const folders = Map.groupBy(productIn(tree), ([file]) => posix.dirname(file))
  return [...folders].flatMap(([folder, files]) =>
    files.length < OF_SIZE || posix.basename(folder) === 'en' || tree.has(`${folder}/README.md`)
      ? []
      : [`${folder} has ${files.length} files and no README`],
  )
}
