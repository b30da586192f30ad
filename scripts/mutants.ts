/**
 * `npm run mutants`: makes each of the listed mistakes in a copy of the tree and runs the tests that ought to notice it.
 * `--only NAME` (a whole name or its beginning, as often as wanted) tries some; `--at-once N` is 2 unless told. Ends with 1 when one survives.
 */
import { fileURLToPath } from 'node:url'
import { MUTATIONS } from './mutants/list.ts'
import { report, type Tried } from './mutants/report.ts'
import { createTree, type Tree } from './mutants/tree.ts'
import { type Outcome, tryMutation } from './mutants/try.ts'
import { readOptions } from './options.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const USAGE = `npm run mutants [-- --only NAME …] [--at-once 2]
NAME: the beginning of the names of those to be tried.`

const { values } = readOptions(USAGE, {
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    'at-once': { type: 'string', default: '2' },
  },
})
const chosen = MUTATIONS.filter(({ name }) => values.only.some((one) => name.startsWith(one)))
const waiting = [...chosen]
const tried: Tried[] = []

const work = async (tree: Tree): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const outcome: Outcome = await tryMutation(tree, next)
    tried.push({ mutation: next, outcome })
    console.log(`${outcome.padEnd(8)} ${next.name}`)
  }
}

const trees = Array.from({ length: Number(values['at-once']) || 1 }, () => createTree(root))
try {
  await Promise.all(trees.map(work))
} finally {
  for (const tree of trees) tree.remove()
}

const { text, ok } = report(tried)
console.log(text)
process.exitCode = ok && chosen.length > 0 ? 0 : 1
