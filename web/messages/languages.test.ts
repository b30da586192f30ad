import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Whose words have no English yet, by path from the root: each is shown in Italian on the pages under /en. */
const STILL_ITALIAN: readonly string[] = []

/** Tests, the desk, which speaks Italian only, and the sisters themselves. */
const isNoPage = (path: string) => /\.test\.tsx?$|^web\/staff\/|\/testing\//.test(path)

const listed = (...patterns: string[]) =>
  globSync(patterns, { cwd: root })
    .filter((path) => !isNoPage(path))
    .toSorted()

const sisterOf = (path: string) => join(dirname(path), 'en', basename(path))

const names = async (path: string) => Object.keys(await import(join(root, path))).toSorted()

/** A line of running text stands between the tags of a component. */
const holdsText = (path: string) =>
  /^\s+(?:\p{L}[\p{L}’]*[,;:.]? ){5,}[\p{L}’]+[,;:.]?$/mu.test(
    readFileSync(join(root, path), 'utf8'),
  )

const isSister = (path: string) => path.includes('/en/')

describe('what holds words has an English sister', () => {
  const spoken = [
    ...listed('web/messages/*.ts'),
    ...listed('web/**/*.tsx').filter((path) => !isSister(path) && holdsText(path)),
  ]

  test.each(spoken.filter((path) => !STILL_ITALIAN.includes(path)))('%s', (path) => {
    expect(existsSync(join(root, sisterOf(path)))).toBe(true)
  })

  test('and what has one owes none', () => {
    expect(STILL_ITALIAN.filter((path) => existsSync(join(root, sisterOf(path))))).toEqual([])
  })
})

describe('a sister offers all that the module offers which it stands in for', () => {
  test.each(listed('{server/domain,web}/**/en/*.{ts,tsx}'))('%s', async (path) => {
    const original = join(dirname(dirname(path)), basename(path))
    expect(await names(path)).toEqual(await names(original))
  })
})
