import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A tree in which each of these files holds one text, gone after the test. */
export const treeOf = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'fences-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const folder of ['server', 'web', 'scripts']) mkdirSync(join(root, folder))
  for (const [path, line] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `\n${line}\n`)
  }
  return root
}
