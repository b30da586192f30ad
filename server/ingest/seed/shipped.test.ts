import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Project } from '#domain/project.ts'
import type { Store } from '../../store/store.ts'
import {
  bytesOfFilledBase,
  openBytesOfBase,
  openTestStore,
  readSeedProjects,
} from '../../store/testing/store.ts'
import { ingestBytes, ingestFile } from '../ingest.ts'
import { TODAY } from '../testing/ingest.ts'
import { loadSeed } from './seed.ts'
import { SHIPPED_ACTOR } from './shipped.ts'

const dataDir = fileURLToPath(new URL('../../../data', import.meta.url))
const EARLIER = `${dataDir}/fixtures/judged-projects.json`
const STAFF = { actor: 'redazione' }

const start = (store: Store) => loadSeed({ store, dataDir, today: TODAY })

const contentOf = ({ id, version, createdAt, updatedAt, slug, ...content }: Project) => content

const of = (store: Store, slug: string) => {
  const found = store.projects.bySlug(slug)
  if (!found) throw new Error(`${slug} is not there`)
  return found
}

const shipped = (slug: string) => readSeedProjects().find((one) => one.slug === slug)!

/** A base as an earlier program left it. */
const earlier = await bytesOfFilledBase((store) =>
  ingestFile({ store, path: EARLIER, today: TODAY, actor: SHIPPED_ACTOR }),
)

const record = (statedBy: unknown, change: object = {}) => ({
  title: 'Progetto di prova',
  conclusione: 'sì',
  year: 2020,
  sections: { results: 'Dieci persone.' },
  statedBy,
  ...change,
})

const take = (store: Store, records: object[], actor: string) => {
  const bytes = new TextEncoder().encode(JSON.stringify(records))
  return ingestBytes({ store, name: 'a.json', bytes, today: TODAY, actor })
}

describe('a base that began with the records of an earlier program', () => {
  let store: Store
  beforeEach(() => {
    store = openBytesOfBase(earlier)
  })

  test('has the newer ones after a start, as a new base has them, and is written no more', async () => {
    const report = await start(store)
    expect(report?.counts).toEqual({ new: 3, changed: 19, unchanged: 0, refused: 0 })
    expect([...store.projects.all()].map(contentOf)).toEqual(
      readSeedProjects().map(({ slug, ...content }) => content),
    )
    const seq = store.changes.seq()
    expect(await start(store)).toBeNull()
    expect(store.changes.seq()).toBe(seq)
  })

  test('knows which pages state what it took in', async () => {
    await start(store)
    const origin = store.projects
      .origins(of(store, 'dismanager').id)
      .find(({ field }) => field === 'results')
    expect(origin?.pages[0]).toMatch(/^http:\/\/www\.afolmet\.it\//)
  })

  test('keeps each value that somebody has changed, and takes in the others of the same record', async () => {
    const before = of(store, 'dismanager')
    const sections = { ...before.sections, results: 'Corretto a mano.' }
    store.projects.update(before.id, { ...contentOf(before), sections, year: 2018 }, STAFF)
    await start(store)
    const after = of(store, 'dismanager')
    expect([after.year, after.sections.results]).toEqual([2018, 'Corretto a mano.'])
    expect(after.sections.context).toBe(shipped('dismanager').sections.context)
  })

  test('leaves out what was withdrawn or renamed', async () => {
    store.projects.withdraw(of(store, 'progetto-go-aut').id, 'Doppione.', STAFF)
    store.projects.rename(of(store, 'dismanager').id, 'un-altro-nome', STAFF)
    await start(store)
    expect(store.projects.whereIs('progetto-go-aut').at).toBe('withdrawn')
    expect(of(store, 'un-altro-nome').version).toBe(2)
    expect(store.projects.count()).toBe(21)
  })

  test('can have the newer ones taken back, and then they do not come again', async () => {
    const report = await start(store)
    store.undo(report?.importId ?? 0, { actor: STAFF.actor })
    expect(of(store, 'dismanager').sections.context).toBeNull()
    expect(store.projects.count()).toBe(19)
    expect(await start(store)).toBeNull()
  })

  test('is given none of the newer ones where the first were taken back', async () => {
    store.undo(store.batches.lastImportBy(SHIPPED_ACTOR)?.id ?? 0, { actor: STAFF.actor })
    expect(await start(store)).toBeNull()
    expect(store.projects.count()).toBe(0)
  })
})

test('a base that began with records of its own is left alone', async () => {
  const store = openTestStore()
  await take(store, [record(null)], STAFF.actor)
  const seq = store.changes.seq()
  expect(await start(store)).toBeNull()
  expect(store.changes.seq()).toBe(seq)
})

describe('the pages that state a value', () => {
  const taken = async (records: object[], store = openTestStore()) => {
    const report = await take(store, records, 'prova')
    const origins = store.projects.origins(of(store, 'progetto-di-prova').id)
    const pagesOf = (field: string) => origins.find((one) => one.field === field)?.pages
    return { store, report, pagesOf }
  }

  test('are kept with its origin, of values that the record states alone', async () => {
    const { pagesOf } = await taken([record({ results: ['https://example.org/a'] })])
    expect([pagesOf('results'), pagesOf('year')]).toEqual([['https://example.org/a'], []])
  })

  test('are those of the value that stands there: one that is corrected has none until somebody says', async () => {
    const { store } = await taken([record({ results: ['https://example.org/a'] })])
    const { pagesOf } = await taken([record(null, { sections: { results: 'Undici.' } })], store)
    expect(pagesOf('results')).toEqual([])
  })

  test.each([
    [{ results: 'https://example.org/a' }, 'statedBy.results'],
    [{ results: ['javascript:alert(1)'] }, 'statedBy.results'],
    [{ results: ['https://utente:parola@example.org/'] }, 'statedBy.results'],
    [{ risultato: ['https://example.org/a'] }, 'statedBy.risultato'],
    [['https://example.org/a'], 'statedBy'],
  ])('that cannot be read are named, %j, and the record is taken in', async (statedBy, path) => {
    const { report, pagesOf } = await taken([record(statedBy)])
    expect(report.warnings).toMatchObject([{ code: 'unknown-key' }])
    expect(JSON.stringify(report.warnings)).toContain(path)
    expect(pagesOf('results')).toEqual([])
  })
})
