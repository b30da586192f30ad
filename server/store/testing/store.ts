import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Call } from '#domain/call.ts'
import { type ProjectContent, UNKNOWN } from '#domain/project.ts'
import type { Vocabulary } from '#domain/vocabulary.ts'
import { openStore } from '../store.ts'

const data = fileURLToPath(new URL('../../../data', import.meta.url))
const read = <T>(path: string): T => JSON.parse(readFileSync(`${data}/${path}`, 'utf8')) as T

/** A store with the real vocabularies and calls, and no project: in memory, unless a file is named. For tests. */
export const openTestStore = (now?: () => Date, file = ':memory:') => {
  const store = openStore({ file, ...(now && { now }) })
  const files = readdirSync(`${data}/vocabularies`)
  store.vocabularies.load(files.map((file) => read<Vocabulary>(`vocabularies/${file}`)))
  store.calls.load(read<Call[]>('calls.json'))
  return store
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
