import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type Bundle, readAssets, readPublicAssets } from '../../server/http/pages/shell.ts'

const client = fileURLToPath(new URL('../../dist/client', import.meta.url))

/** Bytes that a page of a bundle sends, compressed; fonts are compressed already. */
const sent = (bundle: Bundle, kind: 'scripts' | 'styles' | 'fonts'): number =>
  readAssets(client, bundle)
    [kind].map((name) => readFileSync(client + name))
    .reduce((sum, file) => sum + (kind === 'fonts' ? file.length : gzipSync(file).length), 0)

test.each([
  ['web/main.tsx', 'scripts', 40_000],
  ['web/main.tsx', 'styles', 35_000],
  ['web/main.tsx', 'fonts', 40_000],
  ['web/staff/main.ts', 'scripts', 10_000],
  ['web/staff/main.ts', 'styles', 15_000],
  ['web/staff/main.ts', 'fonts', 40_000],
] as const)('of %s all %s stay within %i bytes', (bundle, kind, budget) => {
  const bytes = sent(bundle, kind)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budget)
})

test('the script of the English site stays within the same budget, and is another one', () => {
  const [italian, english] = [readPublicAssets(client, 'it'), readPublicAssets(client, 'en')]
  const script = readFileSync(client + english.scripts[0])
  expect(english.scripts).toHaveLength(1)
  expect(gzipSync(script).length).toBeLessThanOrEqual(40_000)
  expect(script.toString()).not.toContain('Cerca fra i progetti')
  expect(english).toEqual({ ...italian, scripts: english.scripts })
  expect(english.scripts).not.toEqual(italian.scripts)
})

test('readers fetch one script, and nothing of it is shared with the desk', () => {
  const manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, 'utf8')) as Record<
    string,
    { imports?: string[] }
  >
  for (const bundle of ['web/main.tsx', 'web/staff/main.ts']) {
    expect([bundle, manifest[bundle]?.imports ?? []]).toEqual([bundle, []])
  }
})

test('readers are sent nothing of the desk', () => {
  const { scripts, styles } = readAssets(client, 'web/main.tsx')
  const desk = readAssets(client, 'web/staff/main.ts')
  expect(
    [...scripts, ...styles].filter((name) => [...desk.scripts, ...desk.styles].includes(name)),
  ).toEqual([])
})
