import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const assets = fileURLToPath(new URL('../../dist/client/assets', import.meta.url))

/** Bytes that a search page sends, compressed; fonts are compressed already. */
const sent = (ending: string): number =>
  readdirSync(assets)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(`${assets}/${name}`))
    .reduce((sum, file) => sum + (ending === '.woff2' ? file.length : gzipSync(file).length), 0)

test.each([
  ['.js', 40_000],
  ['.css', 35_000],
  ['.woff2', 40_000],
])('all %s files stay within %i bytes', (ending, budget) => {
  const bytes = sent(ending)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budget)
})
