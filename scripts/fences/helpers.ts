import { importsOf } from './imports.ts'
import { zoneOf } from './rules.ts'
import { codeIn, type Tree, targetOf } from './tree.ts'

/** What tests import and nothing else, and is theirs all the same; each with what it is there for. */
const TAKEN: readonly [RegExp, string][] = [
  [/^scripts\/[\w-]+\.(?:ts|mjs)$/, 'is a command'],
  [/^scripts\/fences\//, 'holds the tree to rules by its tests'],
  [/^web\/server\.tsx$/, 'begins the pages that the server draws'],
  [/^web\/drawing\//, "stands in Preact's place where they are built"],
  [/\/en\//, 'stands in the place of what is beside it where they are built in English'],
]

const isTests = (file: string): boolean => zoneOf(file) === 'testing'

/** Files of the product or of scripts that tests alone import, which are helpers and belong into `testing`; one line each. */
export const checkHelpers = (tree: Tree): string[] => {
  const importers = new Map<string, string[]>()
  for (const [file, text] of codeIn(tree))
    for (const { specifier } of importsOf(file, text)) {
      const target = specifier === null ? null : targetOf(file, specifier)
      if (target !== null) importers.set(target, [...(importers.get(target) ?? []), file])
    }
  return [...importers]
    .filter(([file, by]) => !isTests(file) && by.every(isTests))
    .filter(([file]) => !TAKEN.some(([pattern]) => pattern.test(file)))
    .map(([file]) => `${file} is imported by tests alone`)
    .sort()
}
