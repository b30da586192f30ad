import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../store.ts'
import { openTestStore, readJudgedProjects, syntheticProject } from '../testing/store.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'

const root = mkdtempSync(join(tmpdir(), 'backup-'))
afterAll(() => rmSync(root, { recursive: true }))

const WRITER = fileURLToPath(new URL('./testing/writer.ts', import.meta.url))
const now = new Date('2026-06-30T10:00:00Z')
const dumpOf = (store: Store) => [...store.dump()].join('')

let count = 0
let folder: string
let data: string
let copy: string

beforeEach(() => {
  folder = join(root, String(++count))
  data = join(folder, 'dati')
  copy = join(folder, 'copia')
  mkdirSync(data, { recursive: true })
})

const base = () => join(data, 'banca-dati.sqlite')

const made = join(root, 'fatta')

/** A base with the real projects, and an import whose file is kept. */
const fillBase = (): void => {
  const store = openTestStore(() => now, join(made, 'banca-dati.sqlite'))
  for (const { slug, ...content } of readJudgedProjects()) {
    store.projects.insert(slug, content, { actor: 'prova' })
  }
  const sha256 = store.files.keep(Buffer.from('Titolo;Fine\nProva;2018\n'))
  store.batches.plan(
    { kind: 'import', actor: 'prova', fileName: 'a.csv', format: 'csv', sha256 },
    [],
  )
  store.close()
}
fillBase()

/** Such a base of the test's own. */
const makeBase = (): Store => {
  cpSync(made, data, { recursive: true })
  return openStore({ file: base(), now: () => now })
}

const backedUp = async (): Promise<string> => {
  const store = makeBase()
  await backUp(store, copy, now)
  const dump = dumpOf(store)
  store.close()
  return dump
}

const back = (replace = false) => restore({ from: copy, to: data, replace, now })

const restored = (): string => {
  const store = openStore({ file: base() })
  const dump = dumpOf(store)
  store.close()
  return dump
}

const damage = (path: string) => {
  const file = join(copy, path)
  const bytes = statSync(file).size
  writeFileSync(file, Buffer.alloc(bytes, 1))
}

const hashPath = (): string => {
  const [start = ''] = readdirSync(join(copy, 'importazioni'))
  const [hash = ''] = readdirSync(join(copy, 'importazioni', start))
  return join('importazioni', start, hash)
}

describe('a backup', () => {
  test('is its owner’s alone, each folder and file of it', async () => {
    await backedUp()
    const entries = readdirSync(copy, { recursive: true, withFileTypes: true })
    expect(entries.length).toBeGreaterThan(4)
    for (const entry of entries) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777
      expect([entry.name, mode]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600])
    }
  })

  test('comes back whole into an empty folder, the files of imports included', async () => {
    const before = await backedUp()
    rmSync(data, { recursive: true })
    const { manifest, aside } = await back()
    expect([manifest.projects, aside]).toEqual([19, null])
    expect(restored()).toBe(before)
    expect(existsSync(join(data, hashPath()))).toBe(true)
    expect(readdirSync(data).filter((name) => name.includes('parziale'))).toEqual([])
  })

  test('is one moment of a base that another process goes on writing', async () => {
    const store = makeBase()
    const child = spawn(execPath, [WRITER, base()], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    const { manifest } = await backUp(store, copy, now)
    const meanwhile = store.changes.seq()
    child.kill('SIGKILL')
    await once(child, 'exit')
    store.close()
    expect(manifest.changeNumber).toBeGreaterThan(20)
    expect(meanwhile).toBeGreaterThanOrEqual(manifest.changeNumber)
    const kept = openStore({ file: join(copy, 'banca-dati.sqlite') })
    const written = [...kept.projects.all()].filter(({ slug }) => slug.startsWith('scritto-'))
    expect(written.map(({ slug }) => slug)).toEqual(written.map((_, at) => `scritto-${at}`))
    expect(kept.projects.count()).toBe(manifest.projects)
    kept.close()
  })

  test('goes into no folder that holds something, and leaves nothing where it fails', async () => {
    const store = makeBase()
    mkdirSync(copy)
    writeFileSync(join(copy, 'altro'), '')
    await expect(backUp(store, copy, now)).rejects.toMatchObject({ code: 'conflict' })
    const broken = { ...store, files: { ...store.files, read: () => Buffer.from('x') } }
    await expect(backUp(broken, `${copy}-2`, now)).rejects.toMatchObject({ code: 'invalid' })
    expect(readdirSync(folder).sort()).toEqual(['copia', 'dati'])
    store.close()
  })
})

describe('the people of the desk', () => {
  const people = () => join(data, 'staff.sqlite')
  const write = (name: string): void => {
    const sqlite = new Database(people())
    sqlite.pragma('journal_mode = WAL')
    sqlite.exec('CREATE TABLE IF NOT EXISTS people (name TEXT)')
    sqlite.prepare('INSERT INTO people VALUES (?)').run(name)
    sqlite.close()
  }
  const read = (file = people()): unknown[] => {
    const sqlite = new Database(file)
    const names = sqlite.prepare('SELECT name FROM people').pluck().all()
    sqlite.close()
    return names
  }

  test('go along, without the key that seals their codes, and come back', async () => {
    write('prima')
    writeFileSync(join(data, 'staff.key'), 'chiave')
    await backedUp()
    expect(readdirSync(copy).sort()).toEqual([
      'banca-dati.sqlite',
      'copia.json',
      'importazioni',
      'staff.sqlite',
    ])
    expect(statSync(join(copy, 'staff.sqlite')).mode & 0o777).toBe(0o600)
    write('dopo')
    const { aside } = await back(true)
    expect([read(), read(join(aside ?? '', 'staff.sqlite'))]).toEqual([
      ['prima'],
      ['prima', 'dopo'],
    ])
    expect(existsSync(join(data, 'staff.key'))).toBe(true)
  })

  test('stay where the backup has none', async () => {
    await backedUp()
    write('dopo')
    await back(true)
    expect(read()).toEqual(['dopo'])
  })

  test('keep a restore waiting while somebody has them open', async () => {
    write('prima')
    await backedUp()
    const sqlite = new Database(people())
    sqlite.prepare('SELECT * FROM people').all()
    await expect(back(true)).rejects.toMatchObject({ code: 'conflict' })
    sqlite.close()
    expect(read()).toEqual(['prima'])
  })

  test('are refused where they are damaged', async () => {
    write('prima')
    await backedUp()
    damage('staff.sqlite')
    await expect(back(true)).rejects.toMatchObject({ code: 'invalid' })
    expect(read()).toEqual(['prima'])
  })
})

describe('a restore', () => {
  test('takes the place of a base only when asked to, and sets that one aside', async () => {
    const before = await backedUp()
    const store = openStore({ file: base() })
    store.projects.insert('dopo', syntheticProject(), { actor: 'prova' })
    const later = dumpOf(store)
    store.close()
    await expect(back()).rejects.toMatchObject({ code: 'conflict' })
    expect(restored()).toBe(later)
    const { aside } = await back(true)
    expect(restored()).toBe(before)
    const kept = openStore({ file: join(aside ?? '', 'banca-dati.sqlite') })
    expect(dumpOf(kept)).toBe(later)
    kept.close()
  })

  test('refuses while somebody has the base open, and changes nothing', async () => {
    await backedUp()
    const store = openStore({ file: base() })
    const before = dumpOf(store)
    await expect(back(true)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('fermare il servizio'),
    })
    expect(dumpOf(store)).toBe(before)
    store.close()
  })

  test.each([
    ['the base', () => damage('banca-dati.sqlite')],
    ['a file of an import', () => damage(hashPath())],
    ['what it says of itself', () => writeFileSync(join(copy, 'copia.json'), '{')],
    ['its list of files', () => rmSync(join(copy, 'copia.json'))],
    ['a file that is missing', () => rmSync(join(copy, hashPath()))],
  ])('refuses a backup whose damage is %s', async (_, spoil) => {
    const before = await backedUp()
    spoil()
    await expect(back(true)).rejects.toMatchObject({ code: 'invalid' })
    expect(restored()).toBe(before)
  })

  test('refuses a backup of a newer program, and paths that lead out of the folder', async () => {
    await backedUp()
    const manifest = join(copy, 'copia.json')
    const newer = join(folder, 'nuova')
    const store = openStore({ file: base() })
    await store.copyTo(join(folder, 'più-nuova.sqlite'))
    store.close()
    const future = openStore({ file: join(folder, 'più-nuova.sqlite') })
    const sqlite = new Database(join(folder, 'più-nuova.sqlite'))
    sqlite.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9e12)").run()
    sqlite.close()
    await backUp(future, newer, now)
    future.close()
    await expect(restore({ from: newer, to: data, replace: true, now })).rejects.toMatchObject({
      message: expect.stringContaining('più nuova'),
    })
    const text = '{"kind":"x","files":[{"path":"banca-dati.sqlite"},{"path":"../fuori"}]}'
    writeFileSync(manifest, text)
    await expect(back(true)).rejects.toMatchObject({ code: 'invalid' })
  })
})
