import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Project } from '#domain/project.ts'
import { openStore } from '../../store/store.ts'
import {
  bytesOfFilledBase,
  openBytesOfBase,
  openTestStore,
  readSeedProjects,
} from '../../store/testing/store.ts'
import { csvLine } from '../columns/csv-line.ts'
import { toCells } from '../columns/to-row.ts'
import { ingestBytes, ingestFile } from '../ingest.ts'
import { TODAY } from '../testing/ingest.ts'
import { STAFF_COLUMNS } from '../testing/staff-columns.ts'
import { loadSeed } from './seed.ts'

const dataDir = fileURLToPath(new URL('../../../data', import.meta.url))

const contentOf = ({ id, version, createdAt, updatedAt, ...content }: Project) => content

const contents = (store: ReturnType<typeof openStore>) => [...store.projects.all()].map(contentOf)

const afterFirstRun = await bytesOfFilledBase((store) => loadSeed({ store, dataDir, today: TODAY }))

test('a first run takes in the real projects word for word', async () => {
  const store = openStore({ file: ':memory:' })
  const report = await loadSeed({ store, dataDir, today: TODAY })
  const projects = readSeedProjects()
  expect(report?.counts).toEqual({ new: projects.length, changed: 0, unchanged: 0, refused: 0 })
  // Two editions of one project: an import by hand would ask whether they are one.
  expect(report?.warnings).toMatchObject([{ row: 11, code: 'similar' }])
  expect(contents(store)).toEqual(projects)
  // As the file says, whenever the service is started first.
  const days = [...store.projects.all()].map(({ updatedAt }) => updatedAt.slice(0, 10))
  expect(new Set(days)).toEqual(new Set(['2026-11-28']))
})

test('a second run leaves the projects alone, even those that an editor has corrected', async () => {
  const store = openBytesOfBase(afterFirstRun)
  const project = store.projects.bySlug('dismanager') as Project
  const origin = { actor: 'redazione' }
  store.projects.update(project.id, { ...contentOf(project), year: 2018 }, origin)
  const seq = store.changes.seq()
  expect(await loadSeed({ store, dataDir, today: TODAY })).toBeNull()
  expect(store.changes.seq()).toBe(seq)
  expect(store.projects.bySlug('dismanager')?.year).toBe(2018)
})

test('the file of the first run, taken in again, changes nothing', async () => {
  const store = openBytesOfBase(afterFirstRun)
  const seq = store.changes.seq()
  const options = { store, today: TODAY, actor: 'redazione' }
  const report = await ingestFile({ ...options, path: `${dataDir}/projects.json` })
  expect(report.counts).toMatchObject({ new: 0, changed: 0, refused: 0 })
  expect(store.changes.seq()).toBe(seq)
})

test('the export of the real projects comes back unchanged, and fills an empty store with the same', async () => {
  const store = openBytesOfBase(afterFirstRun)
  const vocabularies = store.vocabularies.all()
  const rows = [...store.projects.all()].map((one) => toCells(one, vocabularies, STAFF_COLUMNS))
  const csv = [STAFF_COLUMNS.map(({ label }) => label), ...rows].map(csvLine).join('')
  const options = {
    name: 'progetti.csv',
    bytes: new TextEncoder().encode(csv),
    today: TODAY,
    actor: 'prova',
  }
  const again = await ingestBytes({ ...options, store })
  expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: rows.length, refused: 0 })
  const empty = openTestStore()
  await ingestBytes({ ...options, store: empty })
  expect(contents(empty)).toEqual(contents(store))
})
