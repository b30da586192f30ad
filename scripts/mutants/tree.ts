import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Mutation, mutated } from './mutation.ts'

/** Not copied: what is linked, what is made, and what is a reader's own. */
const LEFT_OUT = new Set(['node_modules', '.git', '.runtime', 'var'])

/** Ends what a mistake makes run for ever. */
const LONGEST_MS = 240_000

/** What came of a run; `late` when it had to be ended. */
export type Ran = { ok: boolean; late: boolean; output: string }

const run = (folder: string, args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, timeout: LONGEST_MS })
    let output = ''
    const note = (bytes: Buffer): void => {
      output += bytes
    }
    child.stdout.on('data', note)
    child.stderr.on('data', note)
    child.on('close', (code, signal) => resolve({ ok: code === 0, late: signal !== null, output }))
  })

const program = (...path: string[]) => join('node_modules', ...path)
const VITE = program('vite', 'bin', 'vite.js')

/** A copy of the whole tree, in which mistakes are made one at a time: the tree itself is never touched. */
export const createTree = (root: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'mutanti-'))
  const copy = (from: string) =>
    cpSync(join(root, from), join(folder, from), {
      recursive: true,
      force: true,
      filter: (path) => !LEFT_OUT.has(relative(root, path)),
    })
  copy('')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))

  /** The page of browser tests is the built one. */
  const build = async (): Promise<Ran> => {
    const client = await run(folder, [VITE, 'build'])
    if (!client.ok) return client
    return run(folder, [VITE, 'build', '--ssr', 'web/server.tsx', '--outDir', 'dist/server'])
  }

  const test = (files: readonly string[]): Promise<Ran> =>
    run(folder, [program('vitest', 'vitest.mjs'), 'run', '--bail=1', '--maxWorkers=1', ...files])
  const sound = new Map<string, boolean>()

  return {
    test,
    /** Whether a test passes while there is no mistake. */
    isSound: async (file: string): Promise<boolean> => {
      const known = sound.get(file)
      if (known !== undefined) return known
      const { ok } = await test([file])
      sound.set(file, ok)
      return ok
    },
    types: (): Promise<Ran> => run(folder, [program('typescript', 'bin', 'tsc'), '--noEmit']),
    /** Makes a mistake, does what is given, and takes the mistake back. Null when its place is not there. */
    withMistake: async <T>(mutation: Mutation, work: () => Promise<T>): Promise<T | null> => {
      const path = join(folder, mutation.file)
      const text = readFileSync(path, 'utf8')
      const wrong = mutated(text, mutation)
      if (wrong === null) return null
      const built = mutation.tests.some((file) => file.includes('.e2e.'))
      writeFileSync(path, wrong)
      try {
        if (built) await build()
        return await work()
      } finally {
        writeFileSync(path, text)
        if (built) copy('dist')
      }
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}

export type Tree = ReturnType<typeof createTree>
