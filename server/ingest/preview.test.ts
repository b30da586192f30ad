import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openTestStore } from '../store/testing/store.ts'
import { ingestBytes, ingestFile, planBytes } from './ingest.ts'
import { fixture, TODAY } from './testing/ingest.ts'

const folder = mkdtempSync(join(tmpdir(), 'preview-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`)
const given = { today: TODAY, actor: 'prova', name: 'prova.csv' }
const byHand = { actor: 'redazione' }

/** A store with the projects "uno" and "due", and a preview of a file that changes one, repeats one and adds one. */
const previewed = async () => {
  const store = openTestStore()
  const bytes = bytesOf('Titolo;Fine;Anno', 'Progetto uno;2018;2017', 'Progetto due;2018;2017')
  await ingestBytes({ ...given, store, bytes })
  const report = await planBytes({
    ...given,
    store,
    bytes: bytesOf(
      'Titolo;Fine;Anno;In breve',
      'Progetto uno;2018;2017;Sintesi nuova',
      'Progetto due;2018;2017;',
      'Progetto tre;2019;2018;',
      'Progetto aperto;2027;;',
    ),
  })
  return { store, report, id: report.importId }
}

const outcomes = (store: ReturnType<typeof openTestStore>, id: number) =>
  [...store.batches.rows.each(id)].map(({ outcome, reason }) => reason ?? outcome)

describe('a preview', () => {
  test('says what would be written, and changes no record', async () => {
    const { store, report, id } = await previewed()
    expect(report).toMatchObject({ total: 4, dryRun: false })
    expect(store.batches.byId(id)).toMatchObject({
      kind: 'import',
      state: 'in-anteprima',
      fileName: 'prova.csv',
      added: 1,
      changed: 1,
      unchanged: 1,
      refused: 1,
      mapping: { summary: { column: 'D', heading: 'In breve' } },
    })
    expect([...store.batches.rows.each(id)]).toMatchObject([
      {
        row: 2,
        step: 'changed',
        slug: 'progetto-uno',
        knownVersion: 1,
        said: { summary: 'Sintesi nuova' },
        fields: { summary: 'D' },
        content: { sections: { summary: 'Sintesi nuova' } },
        ticked: true,
        outcome: null,
      },
      { row: 3, step: 'unchanged', knownVersion: 1, ticked: false },
      { row: 4, step: 'new', slug: 'progetto-tre', knownVersion: null, ticked: true },
      { row: 5, step: 'refused', problems: [{ code: 'not-concluded' }], ticked: false },
    ])
    expect([store.projects.count(), store.changes.seq()]).toEqual([2, 2])
  })

  test('is applied as it was shown, every version naming batch, row and column', async () => {
    const { store, id } = await previewed()
    const counts = { added: 1, changed: 1, unchanged: 1, refused: 1, held: 0 }
    expect(store.batches.apply(id, 'redazione')).toEqual({ outcome: 'applied', counts })
    expect(store.batches.byId(id)).toMatchObject({ state: 'applicata', ...counts })
    expect(outcomes(store, id)).toEqual(['written', 'unchanged', 'written', 'refused'])
    const one = store.projects.bySlug('progetto-uno')
    expect(one?.sections.summary).toBe('Sintesi nuova')
    const origin = store.projects.origins(one?.id ?? 0).find(({ field }) => field === 'summary')
    const expected = { batchId: id, file: 'prova.csv', row: 2, column: 'D' }
    expect(origin).toMatchObject({ ...expected, actor: 'redazione' })
  })

  test('is applied once', async () => {
    const { store, id } = await previewed()
    store.batches.apply(id, 'redazione')
    const seq = store.changes.seq()
    const again = { outcome: 'not-in-preview', state: 'applicata' }
    expect(store.batches.apply(id, 'redazione')).toEqual(again)
    expect(store.batches.apply(id + 1, 'redazione')).toEqual({ outcome: 'unknown' })
    expect(store.changes.seq()).toBe(seq)
  })

  test('is not applied by two at a time', async () => {
    const { store, id } = await previewed()
    store.batches.setState(id, 'in-scrittura')
    const other = { outcome: 'not-in-preview', state: 'in-scrittura' }
    expect(store.batches.apply(id, 'redazione')).toEqual(other)
    expect(store.batches.byId(id)?.state).toBe('in-scrittura')
  })

  test('writes only what is ticked', async () => {
    const { store, id } = await previewed()
    store.batches.rows.tick(id, 0, false)
    store.batches.apply(id, 'redazione')
    expect(outcomes(store, id)).toEqual(['left', 'unchanged', 'written', 'refused'])
    expect(store.projects.bySlug('progetto-uno')?.sections.summary).toBeNull()
  })

  test('can be planned anew while it waits, and no longer once it is written', async () => {
    const { store, id } = await previewed()
    const [first] = store.batches.rows.page(id, 2, 1)
    const { projects, batches } = store
    expect(first?.slug).toBe('progetto-tre')
    expect(batches.replan(id, first ? [first] : [])).toBe(true)
    expect(batches.byId(id)).toMatchObject({ added: 1, changed: 0, unchanged: 0, refused: 0 })
    batches.apply(id, 'redazione')
    expect([projects.count(), outcomes(store, id)]).toEqual([3, ['written']])
    expect(batches.replan(id, [])).toBe(false)
    expect(outcomes(store, id)).toEqual(['written'])
  })

  test('thrown away, it can no longer be applied', async () => {
    const { store, id } = await previewed()
    store.batches.discard(id)
    const thrown = { outcome: 'not-in-preview', state: 'scartata' }
    expect(store.batches.apply(id, 'redazione')).toEqual(thrown)
  })

  test.each([
    [
      'edited',
      ['record-moved', 'unchanged', 'written', 'refused'],
      ({ projects }: Store) => {
        const { id, ...content } = projects.state(1)
        projects.update(id, { ...content.content, year: 2016 }, byHand)
      },
    ],
    [
      'withdrawn',
      ['record-moved', 'unchanged', 'written', 'refused'],
      ({ projects }: Store) => projects.withdraw(1, null, byHand),
    ],
    [
      'renamed',
      ['record-moved', 'unchanged', 'written', 'refused'],
      ({ projects }: Store) => projects.rename(1, 'altro-nome', byHand),
    ],
    [
      'unchanged in the file and edited since',
      ['written', 'record-moved', 'written', 'refused'],
      ({ projects }: Store) => {
        const { id, ...content } = projects.state(2)
        projects.update(id, { ...content.content, year: 2016 }, byHand)
      },
    ],
    [
      'new in the file and made since',
      ['written', 'unchanged', 'record-moved', 'refused'],
      ({ projects }: Store) =>
        projects.insert('progetto-tre', { ...projects.state(1).content }, byHand),
    ],
  ])(
    'a record %s: its row is held back, the others are written',
    async (_, expected, meanwhile) => {
      const { store, id } = await previewed()
      meanwhile(store)
      store.batches.apply(id, 'redazione')
      expect(outcomes(store, id)).toEqual(expected)
      expect(store.batches.byId(id)?.held).toBe(1)
    },
  )

  test('a row whose wiki page another record has claimed since is held back', async () => {
    const store = openTestStore()
    const bytes = bytesOf('Titolo;Fine;Indirizzi precedenti', 'Progetto uno;2018;progetti:uno')
    const { importId } = await planBytes({ ...given, store, bytes })
    const renamed = bytesOf('Titolo;Fine;Indirizzi precedenti', 'Altro;2018;progetti:uno')
    await ingestBytes({ ...given, store, bytes: renamed })
    store.batches.apply(importId, 'redazione')
    expect(outcomes(store, importId)).toEqual(['address-taken'])
  })

  test('found half written, it is a preview again', async () => {
    const { store, id } = await previewed()
    store.batches.setState(id, 'in-scrittura')
    store.batches.recover()
    expect(store.batches.byId(id)?.state).toBe('in-anteprima')
    expect(store.batches.apply(id, 'redazione').outcome).toBe('applied')
  })

  test('that fails while it is written leaves nothing, and is a preview again', async () => {
    const { store, id } = await previewed()
    const seq = store.changes.seq()
    const fail = (done: number) => {
      if (done === 3) throw new Error('halfway')
    }
    expect(() => store.batches.apply(id, 'redazione', fail)).toThrow('halfway')
    expect([store.changes.seq(), store.batches.byId(id)?.state]).toEqual([seq, 'in-anteprima'])
  })
})

type Store = ReturnType<typeof openTestStore>

describe('what is kept of a file', () => {
  test('is its bytes, once, under their hash', async () => {
    const store = openTestStore(undefined, join(folder, 'file', 'banca-dati.sqlite'))
    const bytes = bytesOf('Titolo;Fine', 'Progetto uno;2018')
    await ingestBytes({ ...given, store, bytes })
    await ingestBytes({ ...given, store, bytes, name: 'altro nome.csv' })
    const hash = store.batches.latest(1)[0]?.sha256 ?? ''
    expect(store.batches.ofFile(hash).map(({ fileName }) => fileName)).toEqual([
      'altro nome.csv',
      'prova.csv',
    ])
    expect(new Uint8Array(store.files.read(hash) ?? [])).toEqual(bytes)
    const kept = readdirSync(join(folder, 'file', 'importazioni'), { recursive: true })
    expect(kept.sort()).toEqual([hash.slice(0, 2), join(hash.slice(0, 2), hash)])
    store.close()
  })

  test('is a zip that can be unpacked, of a folder of wiki pages', async () => {
    const store = openTestStore()
    const given = { store, path: fixture('wiki'), today: TODAY, actor: 'prova' }
    await ingestFile(given)
    await ingestFile(given)
    const [second, first] = store.batches.latest(2)
    expect(second?.sha256).toBe(first?.sha256)
    expect(store.files.read(first?.sha256 ?? '')?.subarray(0, 2)).toEqual(
      new Uint8Array([0x50, 0x4b]),
    )
  })

  test('nothing of a trial', async () => {
    const store = openTestStore(undefined, join(folder, 'trial', 'banca-dati.sqlite'))
    const bytes = bytesOf('Titolo;Fine', 'Progetto uno;2018')
    await ingestBytes({ ...given, store, bytes, dryRun: true })
    expect(readdirSync(join(folder, 'trial'))).not.toContain('importazioni')
    store.close()
  })
})
