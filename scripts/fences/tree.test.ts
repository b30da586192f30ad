import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { OURS } from './testing/tree.ts'
import { codeIn, readTree } from './tree.ts'

test('a tree is every file of code in the three folders, however deep, and the READMEs, in order', () => {
  const root = mkdtempSync(join(tmpdir(), 'fences-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const code = ['scripts/a.mjs', 'server/a.js', 'server/b/c/d.ts', 'web/a.test.tsx']
  const other = ['data/a.ts', 'a.ts', 'web/a.scss', 'web/notes.md']
  for (const file of [...code, ...other, 'web/README.md']) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), `of ${file}`)
  }
  const tree = readTree(root)
  expect(codeIn(tree)).toEqual(code.map((file) => [file, `of ${file}`]))
  expect([...tree.keys()]).toEqual([...code.slice(0, -1), 'web/README.md', 'web/a.test.tsx'])
})

test('ours has this file, and many others', () => {
  expect(OURS.get('scripts/fences/tree.test.ts')).toContain('and many others')
  expect(OURS.has('scripts/fences/README.md')).toBe(true)
  const folders = Map.groupBy(codeIn(OURS), ([file]) => file.split('/')[0])
  expect([...folders.keys()]).toEqual(['scripts', 'server', 'web'])
  expect(Math.min(...[...folders.values()].map((files) => files.length))).toBeGreaterThan(100)
})
