import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { correctedPath } from '#domain/staff/import-addresses.ts'
import { csvOf, generated } from '../../../ingest/testing/desk-file.ts'
import { contentOf, MULTIPART, multipart } from '../../../testing/desk.ts'
import { useTestDesk } from '../../../testing/use-desk.ts'

const shared = useTestDesk()

/** The desk, and what has come in since. */
const open = () => {
  const site = shared()
  const kept = join(site.dataDir, 'importazioni')
  const before = site.store.batches.latest(1)[0]?.id
  const files = (): string[] =>
    existsSync(kept)
      ? readdirSync(kept, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
      : []
  const seeded = files()
  /** What is left of an upload: files, and imports. */
  const left = () => ({
    files: files().filter((name) => !seeded.includes(name)),
    batches: site.store.batches.latest(1)[0]?.id === before ? 0 : 1,
  })
  return { ...site, left }
}

const NOTHING = { files: [], batches: 0 }
const file = (name = 'prova.csv', rows = 3) => ({ name, bytes: csvOf(generated(rows)) })

describe('a file that comes in', () => {
  test('becomes an import, which is read and waits', async () => {
    const { bring, store, notes, get } = open()
    const { id, at } = await bring(csvOf(generated(3)), 'C:\\cartella\\elenco.csv')
    expect(at).toBe(`/staff/importa/${id}/anteprima`)
    expect(store.batches.byId(id)).toMatchObject({
      state: 'in-anteprima',
      actor: 'persona-1',
      fileName: 'elenco.csv',
      added: 3,
    })
    expect(notes).toMatchObject([{ actor: 1, action: 'file-caricato', batch: id }])
    const { waiting } = contentOf(await get('/staff/importa'), 'upload')
    expect(waiting.map((one) => one.id)).toEqual([id])
  })

  test.each([
    ['two', [file('a.csv'), file('b.csv', 4)], 400, /«a\.csv» e «b\.csv».*uno alla volta/],
    ['none', [], 400, /Manca il file/],
    ['one without a name', [{ name: '', bytes: '' }], 400, /Manca il file/],
  ])('%s in a form are told, and nothing is kept', async (_name, files, status, words) => {
    const { send, left } = open()
    const answer = await send(files)
    expect(answer.statusCode).toBe(status)
    expect(contentOf(answer, 'upload').problem).toMatch(words)
    expect(left()).toEqual(NOTHING)
  })

  test('that says that it is too large is refused before it is read', async () => {
    const { app, left } = open()
    const answer = await app.inject({
      method: 'POST',
      url: '/staff/importa',
      headers: { ...MULTIPART, 'x-staff': 'redazione', 'content-length': '60000000' },
      payload: 'x',
    })
    expect([answer.statusCode, answer.headers.connection]).toEqual([413, 'close'])
    expect(left()).toEqual(NOTHING)
  })

  test('that grows too large on its way is refused, and nothing is kept', async () => {
    const { send, left } = open()
    const answer = await send([{ name: 'grande.csv', bytes: Buffer.alloc(50_000_001, 'x') }])
    expect(answer.statusCode).toBe(413)
    expect(contentOf(answer, 'upload').problem).toMatch(/più grande di 50 MB/)
    expect(left()).toEqual(NOTHING)
  })

  test('that was imported already is said to be so', async () => {
    const { bring, desk, get } = open()
    const first = await bring(csvOf(generated(3)))
    const { plannedAt } = desk.preview
    const person = { id: 1, name: '', email: '', role: 'redazione' } as const
    expect(await desk.apply(first.id, plannedAt(first.id), person)).toBeNull()
    const second = await bring(csvOf(generated(3)), 'altro-nome.csv')
    const page = contentOf(await get(second.at), 'import-preview')
    expect(page.import.sameAs).toBe(first.id)
    expect(page.sums).toMatchObject({ new: 0, changed: 0, unchanged: 3, total: 3 })
  })

  test('that is to complete an import that is not there is refused, and nothing is kept', async () => {
    const { app, left } = open()
    const answer = await app.inject({
      method: 'POST',
      url: correctedPath(99_999),
      headers: { ...MULTIPART, 'x-staff': 'redazione' },
      payload: multipart([file()]),
    })
    expect([answer.statusCode, left()]).toEqual([400, NOTHING])
  })

  test('that waits already is gone on with', async () => {
    const { bring } = open()
    const first = await bring(csvOf(generated(3)))
    expect((await bring(csvOf(generated(3)))).id).toBe(first.id)
  })

  test('that comes twice at once is one import', async () => {
    const { desk, store } = open()
    const person = { id: 1, name: '', email: '', role: 'redazione' } as const
    const file = { name: 'prova.csv', sha256: store.files.keep(Buffer.from(csvOf(generated(3)))) }
    const begun = await Promise.all([1, 2].map(() => desk.imports.begin(file, person)))
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
    expect(begun.filter(({ isNew }) => isNew)).toHaveLength(1)
  })

  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
  test.each([
    ['a PDF', 'a.pdf', strToU8('%PDF-1.7'), /documento PDF/],
    ['nothing', 'a.csv', strToU8(''), /vuoto/],
    ['headings alone', 'a.csv', strToU8('Titolo;Fine\n'), /nessuna riga/],
    [
      'a bomb of zeros',
      'a.xlsx',
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': [new Uint8Array(2_000_000), { level: 9 }],
        'x.xml': strToU8(sheet),
      }),
      /troppa memoria/,
    ],
  ])('and holds %s is thrown away with the reason', async (_name, name, bytes, reason) => {
    const { bring, get, store } = open()
    const { id, at } = await bring(bytes, name)
    const page = contentOf(await get(at), 'import-discarded')
    expect(page.reason).toMatch(reason)
    expect(store.batches.byId(id)?.state).toBe('scartata')
  })

  test('is cut at any of twenty places, and nothing is left', async () => {
    const { app, left } = open()
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as { port: number }
    const body = multipart([file('prova.csv', 400)])
    const head = Object.entries({
      host: 'x',
      'x-staff': 'redazione',
      ...MULTIPART,
      'content-length': String(body.length),
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    const whole = Buffer.concat([
      Buffer.from(`POST /staff/importa HTTP/1.1\r\n${head.join('')}\r\n`),
      body,
    ])
    const start_ = whole.length - body.length
    for (let place = 0; place < 20; place++) {
      // The last but one byte of the closing boundary included.
      const at = Math.min(start_ + Math.round((body.length * place) / 19), whole.length - 3)
      const closed = new Promise<void>((resolve) => {
        app.server.once('connection', (socket) => socket.once('close', () => resolve()))
      })
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await new Promise<void>((resolve) => socket.write(whole.subarray(0, at), () => resolve()))
      socket.destroy()
      await closed
      await expect.poll(left, { timeout: 10_000, interval: 5 }).toEqual(NOTHING)
    }
    // The service goes on, and takes the same file whole.
    const answer = await app.inject({
      method: 'POST',
      url: '/staff/importa',
      headers: { ...MULTIPART, 'x-staff': 'redazione' },
      payload: body,
    })
    expect(answer.statusCode).toBe(303)
  })

  test('leaves nothing either when the process is killed in between', async () => {
    const site = open()
    const chunks = async function* () {
      yield csvOf(generated(3))
    }
    await site.desk.receive(chunks())
    expect(site.left().files).toHaveLength(1)
    site.store.files.clearArrivals()
    expect(site.left()).toEqual(NOTHING)
  })
})

test('a workbook with macros is read as a table, and its macros by nobody', async () => {
  const { bring, get, store } = open()
  const parts = unzipSync(
    await writeXlsx({
      sheets: [
        {
          name: 'P',
          rows: [
            ['Titolo', 'Fine'],
            ['Con macro', '2018'],
          ],
        },
      ],
    }),
  )
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())
  parts['[Content_Types].xml'] = strToU8(
    types.replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  )
  parts['xl/vbaProject.bin'] = strToU8('Sub Auto_Open()')
  const { id, at } = await bring(zipSync(parts), 'macro.xlsm')
  expect(store.batches.byId(id)?.format).toBe('xlsx')
  expect(contentOf(await get(at), 'import-preview').rows.map(({ title }) => title)).toEqual([
    'Con macro',
  ])
})

test('the template can be taken away in both forms', async () => {
  const { get } = open()
  const csv = await get('/staff/importa/modello-progetti.csv')
  expect(csv.body).toContain('Titolo')
  const xlsx = await get('/staff/importa/modello-progetti.xlsx')
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect(xlsx.headers['content-disposition']).toContain('modello-progetti.xlsx')
})
