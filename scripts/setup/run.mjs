import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from './say.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program from the project's root with its output shown; resolves to its exit code. */
export const run = (command, args, { env = {}, quiet = false } = {}) =>
  new Promise((resolve) => {
    const kept = []
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    // Output of a quiet step is shown only when it fails.
    child.stdout?.on('data', (chunk) => kept.push(chunk))
    child.stderr?.on('data', (chunk) => kept.push(chunk))
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    const end = (code) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      if (code !== 0 && kept.length > 0) say(Buffer.concat(kept).toString().trimEnd())
      resolve(code)
    }
    child.on('error', (error) => {
      kept.push(Buffer.from(String(error)))
      end(127)
    })
    child.on('close', (code, signal) =>
      end(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    )
  })

/** An environment in which `node`, and every tool that starts with it, is the given one, and keeps what it compiles. */
export const withNode = (node) => ({
  PATH: dirname(node) + delimiter + (process.env.PATH ?? ''),
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
})

/**
 * How the service and the commands use memory. Search keeps its index in large arrays, which grow by being copied: each
 * is given pages of its own, which go back to the machine with it, where the C library would keep them for later; up to
 * 16 MiB of smaller pieces it does keep, for answers would else be written on fresh pages each. And the nursery for young
 * objects has half the usual room, since nearly nothing outlives one answer: a tenth of the memory less at 100,000 records,
 * and no slower.
 */
export const thrifty = {
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '16777216',
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=16`.trim(),
}
