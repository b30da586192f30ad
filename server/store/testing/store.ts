import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Call } from '#domain/call.ts'
import { type ProjectContent, UNKNOWN } from '#domain/project.ts'
import type { Vocabulary } from '#domain/vocabulary.ts'
import { atFirstUse } from '../first-use.ts'
import { openStore, type Store } from '../store.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const read = <T>(path: string): T => JSON.parse(readFileSync(`${data}/${path}`, 'utf8')) as T

/** A new base in a folder of its own: `bytes` closes it and gives those of its file. */
const newBase = () => {
  const folder = mkdtempSync(join(tmpdir(), 'base-di-prova-'))
  const file = join(folder, 'base.sqlite')
  const store = openStore({ file })
  const bytes = (): Buffer => {
    store.close()
    return readFileSync(file)
  }
  return { store, bytes, remove: () => rmSync(folder, { recursive: true }) }
}

/** A base with what `fill` puts into it, as the bytes of its file. */
export const bytesOfBase = (fill: (store: Store) => void): Buffer => {
  const { store, bytes, remove } = newBase()
  try {
    fill(store)
    return bytes()
  } finally {
    remove()
  }
}

/** The same with the real vocabularies and calls, and what is taken in beside them. */
export const bytesOfFilledBase = async (
  fill: (store: Store) => Promise<unknown>,
): Promise<Buffer> => {
  const { store, bytes, remove } = newBase()
  try {
    loadLists(store)
    await fill(store)
    return bytes()
  } finally {
    remove()
  }
}

/** A store of its own in memory that begins as those bytes say. */
export const openBytesOfBase = (base: Buffer): Store => openStore({ file: aloneInMemory(base) })

/** The real vocabularies and calls, and no project. */
const loadLists = ({ vocabularies, calls }: Store): void => {
  const files = readdirSync(`${data}/vocabularies`)
  vocabularies.load(files.map((name) => read<Vocabulary>(`vocabularies/${name}`)))
  calls.load(read<Call[]>('calls.json'))
}

/** Where the header of a base says how it is written: 1 with a journal, 2 with a log beside it. */
const MODE = [18, 19]

/** A base of bytes has no log beside it. */
export const aloneInMemory = (base: Buffer): Buffer => {
  const bytes = Buffer.from(base)
  for (const at of MODE) bytes[at] = 1
  return bytes
}

const listed = atFirstUse(() => bytesOfBase(loadLists))
const listedInMemory = atFirstUse(() => aloneInMemory(listed()))

/**
 * A store with the real vocabularies and calls, and no project: in memory, unless a new file is named. What all begin with
 * is made once a process. For tests.
 */
export const openTestStore = (now?: () => Date, file?: string) => {
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, listed(), { mode: 0o600, flag: 'wx' })
  }
  return openStore({ file: file ?? listedInMemory(), ...(now && { now }) })
}

type Addressed = ProjectContent & { slug: string }

/** The real projects, as the first run takes them in. */
export const readSeedProjects = (): Addressed[] =>
  read<(Addressed & { statedBy?: unknown; updatedAt?: unknown })[]>('projects.json').map(
    ({ statedBy, updatedAt, ...one }) => one,
  )

/** The real projects as they were when questions were judged on them; most expectations of tests are of these. */
export const readJudgedProjects = () => read<Addressed[]>('fixtures/judged-projects.json')

/** A small valid project; `change` says what a test is about. Synthetic. */
export const syntheticProject = (change: Partial<ProjectContent> = {}): ProjectContent => ({
  ...UNKNOWN,
  title: 'Progetto di prova',
  conclusion: 'ente',
  ...change,
})
