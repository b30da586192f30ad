import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { openTestStore, syntheticProject } from './testing/store.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0).reverse()) close()
})

const newFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'buone-prassi-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'base.sqlite')
}

const opened = (file = newFile()) => {
  const { sqlite } = openDatabase(file)
  closers.push(() => sqlite.close())
  return sqlite
}

test('a row that points to nothing is refused', () => {
  const sqlite = opened()
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  const insert = `INSERT INTO links (project_id, kind, position, url, title) VALUES (99, 'source', 0, 'x', 'x')`
  expect(() => sqlite.exec(insert)).toThrow('FOREIGN KEY')
})

test('a write waits for another process that holds the base', () => {
  expect(opened().pragma('busy_timeout', { simple: true })).toBe(5_000)
})

test('a reader in the midst of reading keeps nobody from writing, and sees one state', () => {
  const file = newFile()
  const [writer, reader] = [opened(file), opened(file)]
  writer.pragma('busy_timeout = 0')
  const count = () => reader.prepare('SELECT count(*) FROM organisations').pluck().get()
  reader.exec('BEGIN')
  expect(count()).toBe(0)
  writer.exec(`INSERT INTO organisations (slug, name) VALUES ('prova', 'Prova')`)
  expect(count()).toBe(0)
  reader.exec('COMMIT')
  expect(count()).toBe(1)
})

test('a write holds the base from its beginning: what it reads first is still so when it writes', () => {
  const file = newFile()
  const store = openTestStore(undefined, file)
  closers.push(store.close)
  const other = opened(file)
  other.pragma('busy_timeout = 0')
  const origin = { actor: 'prova' }
  store.transaction(() => {
    expect(store.projects.count()).toBe(0)
    expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('locked')
    store.projects.insert('prova', syntheticProject(), origin)
  })
  expect(store.projects.count()).toBe(1)
})
