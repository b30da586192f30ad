// `npm test`: everything that must hold, from a fresh clone. Ends with "N passed, N failed, N skipped".
// `npm test -- --quick`: what answers in a minute, without a browser and without a real Meilisearch server.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureChromium } from './setup/chromium.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureNode } from './setup/node.mjs'
import { root, run, withNode } from './setup/run.mjs'
import { say } from './setup/say.mjs'

const tools = (...path) => join(root, 'node_modules', ...path)
const results = join(root, 'node_modules', '.cache', 'test-results.json')

const node = await ensureNode()
await ensureDependencies(node)
await ensureBuild(node)
const isQuick = process.argv.includes('--quick')
const chromium = isQuick ? null : await ensureChromium()

const count = { passed: 0, failed: 0, skipped: 0 }
const env = {
  ...withNode(node),
  CHROMIUM_PATH: chromium ?? '',
  ...(isQuick && { MEILI_PROGRAM: 'none', MEILI_URL: '' }),
}

/** A check that is right or wrong as a whole. */
const check = async (name, args) => {
  say(`\n${name} …`)
  const code = await run(node, args, { env, quiet: true })
  count[code === 0 ? 'passed' : 'failed'] += 1
  say(code === 0 ? `${name}: ok` : `${name}: FAILED`)
}

// What a run has found of files is kept for the next, which looks only at those that changed and what they touch.
await check('Types (tsc)', [
  tools('typescript', 'bin', 'tsc'),
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  tools('.cache', 'types.tsbuildinfo'),
])
await check('Lint and format (biome)', [
  tools('@biomejs', 'biome', 'bin', 'biome'),
  'check',
  '--error-on-warnings',
  '.',
])
await check('Files, exports and dependencies that nothing uses (knip)', [
  tools('knip', 'bin', 'knip.js'),
])

if (isQuick) {
  say('\nQuick: no browser tests, and no real Meilisearch. `npm test` runs everything.')
} else if (!chromium) {
  count.failed += 1
  say('\nNo browser: the browser tests FAIL. Install Chromium, or name one with CHROMIUM_PATH.')
}

say('\nTests (vitest) …')
rmSync(results, { force: true })
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
const only = process.argv.slice(2).filter((one) => one !== '--quick')
if (isQuick) only.push('--exclude', 'web/e2e/**')
const code = await run(node, [tools('vitest', 'vitest.mjs'), 'run', ...reporters, ...only], { env })
try {
  const report = JSON.parse(readFileSync(results, 'utf8'))
  count.passed += report.numPassedTests
  count.failed += report.numFailedTests
  count.skipped += report.numPendingTests + report.numTodoTests
  // A file that does not even load has no test to fail.
  count.failed += report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
} catch {
  count.failed += 1
}
if (code !== 0 && count.failed === 0) count.failed += 1

if (count.skipped > 0 && !isQuick) {
  say(
    '\nSkipped: tests that need a Meilisearch server (set MEILI_URL, or put a `meilisearch` program on PATH).',
  )
}
say(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed === 0 ? 0 : 1
