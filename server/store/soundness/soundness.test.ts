import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { openTestStore, readJudgedProjects } from '../testing/store.ts'
import { quickCheck } from './quick-check.ts'
import { watchSoundness } from './watch.ts'

let folder: string
let file: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salute-'))
  file = join(folder, 'base.sqlite')
  store = openTestStore(undefined, file)
  for (const { slug, ...content } of readJudgedProjects())
    store.projects.insert(slug, content, { actor: 'prova' })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

describe('what a probe looks at', () => {
  test('a base that is well', () => {
    expect(() => store.check()).not.toThrow()
    expect(store.fileProblem()).toBeNull()
  })

  test.each(['projects', 'participations', 'changes', 'terms'])(
    'a table that is gone: %s',
    (name) => {
      const other = new Database(file)
      other.pragma('foreign_keys = OFF')
      other.exec(`DROP TABLE ${name}`)
      other.close()
      expect(() => store.check()).toThrow(name)
    },
  )

  test('a file that is gone, and one that has taken its place', () => {
    copyFileSync(file, `${file}.copia`)
    rmSync(file)
    expect(store.fileProblem()).toBe('gone')
    copyFileSync(`${file}.copia`, file)
    expect(store.fileProblem()).toBe('replaced')
  })

  test('a base in memory has no file to lose', () => {
    const inMemory = openStore({ file: ':memory:' })
    expect(inMemory.fileProblem()).toBeNull()
    inMemory.close()
  })
})

describe('the look through all pages', () => {
  const never = new AbortController().signal

  test('finds nothing in a sound base', async () => {
    expect(await quickCheck(file, never)).toBeNull()
  })

  test('finds a page that was overwritten', async () => {
    store.close()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4_096 * 5, 4_096 * 30)
    writeFileSync(file, bytes)
    expect(await quickCheck(file, never)).not.toBeNull()
  })

  test('says nothing of a file that it cannot open, or when it is told to stop', async () => {
    expect(await quickCheck(join(folder, 'niente.sqlite'), never)).toBeNull()
    const stopping = new AbortController()
    const looking = quickCheck(file, stopping.signal)
    stopping.abort()
    expect(await looking).toBeNull()
  })

  test('is repeated, and told once', async () => {
    const said: string[] = []
    const { promise: enough, resolve } = Promise.withResolvers<void>()
    let looks = 0
    const check = async () => {
      if (++looks === 3) resolve()
      return 'row 7 missing from index x'
    }
    const watch = watchSoundness({ check, firstMs: 0, everyMs: 0, say: (line) => said.push(line) })
    await enough
    watch.close()
    expect(watch.problem()).toContain('row 7 missing')
    expect(said).toHaveLength(1)
  })
})
