import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { rounds } from '../testing/rounds.ts'

const CHILD = fileURLToPath(new URL('./testing/repeats-child.ts', import.meta.url))
const CASES = rounds(100)
/** Each takes a tenth of a second, or, where the work grows with the square of the text, minutes. */
const PATIENCE_MS = 30_000

/** In a process of its own: a pattern that runs away can only be ended from outside. */
const takeRepeats = async (seed: number): Promise<string> => {
  const child = spawn(process.execPath, [CHILD, String(seed), String(CASES)])
  let last = 'it did not begin'
  let complaints = ''
  child.stderr.on('data', (bytes) => {
    complaints += bytes
  })
  let watch = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  for await (const line of createInterface(child.stdout)) {
    clearTimeout(watch)
    watch = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    const { begins, ended } = JSON.parse(line)
    last = begins ?? `${ended} ended`
  }
  clearTimeout(watch)
  return complaints || last
}

test('one piece two hundred thousand times is read at once, wherever it stands', async () => {
  expect(await takeRepeats(Date.now() % 1_000_000)).toBe(`${CASES} ended`)
}, 400_000)
