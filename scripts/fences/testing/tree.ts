import { fileURLToPath } from 'node:url'
import { readTree, type Tree } from '../tree.ts'

/** The tree that this file stands in, read once a process. */
export const OURS: Tree = readTree(fileURLToPath(new URL('../../../', import.meta.url)))

/** A tree in which each of these files holds one text, from its second line on. */
export const treeOf = (files: Readonly<Record<string, string>>): Tree =>
  new Map(
    Object.entries(files)
      .sort()
      .map(([path, text]) => [path, `\n${text}\n`]),
  )
