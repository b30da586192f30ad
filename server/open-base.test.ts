import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBase } from './open-base.ts'
import { readSeedProjects } from './store/testing/store.ts'
import { command as runCommand } from './testing/commands/commands.ts'

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))
const COUNT = readSeedProjects().length

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'apertura-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) {
    chmodSync(folder, 0o755)
    rmSync(folder, { recursive: true })
  }
})

let filled: string
beforeAll(async () => {
  filled = mkdtempSync(join(tmpdir(), 'apertura-piena-'))
  const { store } = await openBase({ dataDir: filled }, () => {})
  store.close()
  return () => rmSync(filled, { recursive: true })
})

/** A folder with the base of a first run. */
const filledFolder = (): string => {
  const folder = newFolder()
  cpSync(filled, folder, { recursive: true })
  return folder
}

const base = (folder: string) => join(folder, 'banca-dati.sqlite')

/** Every file of a folder with what is in it. */
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      if (entry.isDirectory()) return path
      return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
    })
    .sort()

type Opened = { count: number; problem: string | null } | { error: string; code: string }

/** Opens bases, one after another, in a process that may not write files at all, as on a full disk, or not in these folders. */
const openedElsewhere = async (
  folders: readonly string[],
  { noRoom = false, nobody = false }: { noRoom?: boolean; nobody?: boolean },
): Promise<Opened[]> => {
  const code = `import { openBase } from ${JSON.stringify(join(here, 'open-base.ts'))}
    const opened = []
    for (const dataDir of ${JSON.stringify(folders)}) {
      await openBase({ dataDir }, () => {}).then(
        ({ store, problem }) => {
          opened.push({ count: store.projects.count(), problem })
          store.close()
        },
        (error) => opened.push({ error: error.message, code: error.code }))
    }
    console.log(JSON.stringify(opened))`
  const node = [process.execPath, '--input-type=module', '-e', code]
  // Permissions do not bind the superuser: then the process is somebody else.
  const other = nobody && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  // No file may grow: node ignores the signal, and each write fails.
  const limit = noRoom ? 'ulimit -f 0; ' : ''
  const { stdout } = await run('/bin/sh', ['-c', `${limit}exec "$@"`, 'sh', ...node], other)
  return JSON.parse(stdout)
}

describe('a start on an intact base', () => {
  test('writes nothing', async () => {
    const folder = filledFolder()
    const before = contents(folder)
    const { store, problem } = await openBase({ dataDir: folder }, () => {})
    store.close()
    expect(problem).toBeNull()
    expect(contents(folder)).toEqual(before)
  })

  test('does not wait for an import that holds the base', async () => {
    const folder = filledFolder()
    const importing = new Database(base(folder))
    importing.exec('BEGIN IMMEDIATE')
    const { store, problem } = await openBase({ dataDir: folder }, () => {})
    expect({ problem, count: store.projects.count() }).toEqual({ problem: null, count: COUNT })
    store.close()
    importing.close()
  })

  test('serves what is there when it would write, and another holds the base', async () => {
    const folder = filledFolder()
    const importing = new Database(base(folder))
    // A term that the files would add.
    importing.exec("DELETE FROM terms WHERE vocabulary = 'tema' AND id = 'ricerca'")
    importing.exec('BEGIN IMMEDIATE')
    const said: string[] = []
    const { store, problem } = await openBase({ dataDir: folder }, (line) => said.push(line), {
      lockWaitMs: 50,
    })
    expect(problem).toContain('tiene occupata')
    expect(said).toEqual([problem])
    expect(store.projects.count()).toBe(COUNT)
    store.close()
    importing.close()
  }, 20_000)
})

describe('a start by somebody who may not write', () => {
  let inFolder: Opened | undefined
  let inFile: Opened | undefined
  beforeAll(async () => {
    const [folder, file] = [filledFolder(), filledFolder()]
    for (const one of [folder, file]) chmodSync(base(one), 0o444)
    chmodSync(folder, 0o555)
    chmodSync(file, 0o777)
    ;[inFolder, inFile] = await openedElsewhere([folder, file], { nobody: true })
  })

  test('serves a copy from a folder that cannot be written', () => {
    expect(inFolder).toEqual({
      count: COUNT,
      problem: expect.stringContaining('non si possono scrivere; si serve una copia'),
    })
  })

  test('says that a file cannot be written, even where nothing has to be', () => {
    expect(inFile).toEqual({
      count: COUNT,
      problem: expect.stringContaining('non si possono scrivere; si serve quello che c’è'),
    })
  })
})

describe('a start where there is no room for anything', () => {
  let onBase: Opened | undefined
  let onNothing: Opened | undefined
  beforeAll(async () => {
    ;[onBase, onNothing] = await openedElsewhere([filledFolder(), newFolder()], { noRoom: true })
  })

  test('serves a copy', () => {
    expect(onBase).toEqual({ count: COUNT, problem: expect.stringContaining('spazio su disco') })
  })

  test('says why none can be made, in a sentence, where there is no base', () => {
    expect(onNothing).toEqual({
      code: 'unavailable',
      error: expect.stringContaining('spazio su disco'),
    })
  })
})

/** A start in another process, which has everything it needs and waits for the word. */
const startElsewhere = async (dataDir: string) => {
  const code = `import { openBase } from ${JSON.stringify(join(here, 'open-base.ts'))}
    process.send('ready')
    process.once('message', async () => {
      const { store, problem } = await openBase({ dataDir: ${JSON.stringify(dataDir)} }, () => {})
      process.send({ count: store.projects.count(), problem })
      process.disconnect()
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return async (): Promise<Opened> => {
    child.send('now')
    const [opened] = await once(child, 'message')
    return opened
  }
}

describe('a new base', () => {
  test('is made once by several starts at the same moment', async () => {
    const folder = newFolder()
    const start = await startElsewhere(folder)
    const elsewhere = start()
    const { store, problem } = await openBase({ dataDir: folder }, () => {})
    const here = { count: store.projects.count(), problem }
    expect([await elsewhere, here]).toEqual([0, 1].map(() => ({ count: COUNT, problem: null })))
    expect(store.changes.seq()).toBe(COUNT)
    store.close()
  }, 30_000)

  test('is its owner’s alone, with all that stands beside it', async () => {
    const folder = join(newFolder(), 'dati')
    const { store } = await openBase({ dataDir: folder }, () => {})
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777
      expect([entry.name, mode]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600])
    }
    expect(readdirSync(folder)).toContain('banca-dati.sqlite-wal')
    store.close()
  })
})

test('a base of a newer program is refused in a sentence, and left as it is', async () => {
  const folder = filledFolder()
  const newer = new Database(base(folder))
  newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)")
  newer.close()
  const before = contents(folder)
  await expect(openBase({ dataDir: folder }, () => {})).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('versione più nuova'),
  })
  expect(contents(folder)).toEqual(before)
})

const command = (name: string, folder: string, ...words: string[]) =>
  runCommand(name, words, { DATA_DIR: folder })

describe('commands', () => {
  test.each(['imports', 'dump', 'undo', 'ingest'])(
    'tell of a ruined base in a line: %s',
    async (name) => {
      const folder = newFolder()
      writeFileSync(base(folder), 'questa non è una base'.repeat(400))
      const args = { undo: ['1'], ingest: ['niente.csv'] }[name] ?? []
      const { code, complained } = await command(name, folder, ...args)
      expect(code).toBe(1)
      expect(complained).toMatch(/^[^\n]*La base dati è rovinata[^\n]*\n$/)
    },
  )

  test('send nothing to a terminal that is more than text', async () => {
    const folder = filledFolder()
    const file = join(newFolder(), 'nuovi\u001b[2J.json')
    const title = 'Rosso \u001b[31m \u009b31m \u202e oirartnoc'
    const project = { slug: 'rosso', title, conclusion: 'ente', year: 2020 }
    const other = { ...project, slug: 'altro', year: 'molto \u001b]0;titolo\u0007 tempo fa' }
    writeFileSync(file, JSON.stringify([project, other]))
    for (const args of [['ingest', file], ['imports'], ['ingest', join(folder, 'via\u001b[1m')]]) {
      const [name = '', ...rest] = args
      const { said, complained } = await command(name, folder, ...rest)
      expect(said + complained).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
      expect(said + complained).toContain('\u241b')
    }
  })
})

describe('npm run ingest -- --dry-run', () => {
  const trial = async (folder: string) => {
    const file = join(newFolder(), 'nuovi.json')
    const project = { slug: 'catamarano', title: 'Catamarano', conclusion: 'ente', year: 2020 }
    writeFileSync(file, JSON.stringify([project]))
    return (await command('ingest', folder, file, '--dry-run')).said
  }

  test('makes no base', async () => {
    const folder = newFolder()
    expect(await trial(join(folder, 'dati'))).toContain('Catamarano')
    expect(readdirSync(folder)).toEqual([])
  })

  test('leaves the folder as it is, lists to be updated included', async () => {
    const folder = filledFolder()
    const former = new Database(base(folder))
    former.exec("UPDATE vocabularies SET label = 'vecchia'")
    former.close()
    const before = contents(folder)
    expect(await trial(folder)).toContain('Catamarano')
    expect(contents(folder)).toEqual(before)
  })

  test('compares with what is not yet in the main file', async () => {
    const folder = filledFolder()
    const service = new Database(base(folder))
    service.pragma('wal_autocheckpoint = 0')
    service.exec("UPDATE projects SET slug = 'catamarano', title = 'Catamarano' WHERE id = 1")
    const before = contents(folder)
    expect(await trial(folder)).not.toMatch(/1 nuov/)
    expect(contents(folder)).toEqual(before)
    service.close()
  })
})
