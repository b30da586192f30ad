import { describe, expect, test, vi } from 'vitest'
import { ingestBytes } from './ingest/ingest.ts'
import { setUpKey } from './search/meilisearch/server/keys.ts'
import { KILLABLE } from './search/meilisearch/testing/servers.ts'
import { startTestApp } from './testing/app.ts'
import { questions, readerDump } from './testing/reader-dump.ts'
import { drawn } from './testing/rounds.ts'

/** New projects, and corrections of real ones, by the columns of a table. */
const TABLE = `Identificativo;Titolo;Fine;Temi;Anno;Capofila;In breve
;Orto sociale di prova;2019;Autismo;2019;Ente mai sentito;Tirocinio in un orto per giovani con autismo
;Sartoria di prova;2021;alternanza;;Ente mai sentito;Laboratorio di sartoria
dismanager;;;;2011;Ente di prova che guida;Tutta un’altra storia
rencontrer-ii-edizione;Rencontrer, titolo di prova;;Autismo;;;
`

type Site = Awaited<ReturnType<typeof startTestApp>>

/** An eighth of the questions, others in each run, and everything that there is. */
const someQuestions = ['', ...drawn(questions(), 8)]

/** Takes the table in and back; what readers are told before, meanwhile and after. */
const thereAndBack = async (site: Site, level: () => Promise<void>) => {
  const { store } = site.service
  await level()
  const before = await readerDump(site.get, someQuestions)
  const bytes = Buffer.from(TABLE)
  const report = await ingestBytes({
    store,
    name: 'a.csv',
    bytes,
    today: '2026-06-30',
    actor: 'prova',
  })
  expect(report.counts).toEqual({ new: 2, changed: 2, unchanged: 0, refused: 0 })
  await level()
  const meanwhile = await readerDump(site.get, [''])
  store.undo(report.importId ?? 0, { actor: 'prova' })
  await level()
  return { before, meanwhile, after: await readerDump(site.get, someQuestions) }
}

/** Versions and moments of change go forward only; they are no part of what an undo brings back. */
const told = (dump: string) =>
  dump.split('\n').map((line) => line.replace(/"updatedAt":"[^"]*"/g, ''))

const expectUndone = ({ before, meanwhile, after }: Awaited<ReturnType<typeof thereAndBack>>) => {
  for (const line of told(meanwhile)) expect(told(before)).not.toContain(line)
  expect(told(after)).toEqual(told(before))
}

describe('an import that is taken back leaves no trace in what readers find', () => {
  test('with the embedded engine', async () => {
    const site = await startTestApp()
    expectUndone(await thereAndBack(site, site.service.refresh))
    await site.close()
  })

  for (const { where, skip, start } of KILLABLE) {
    test.skipIf(skip)(`with Meilisearch, on ${where}`, async () => {
      const server = await start()
      const apiKey = await setUpKey({
        url: server.url,
        masterKey: server.masterKey,
        index: 'progetti',
      })
      const site = await startTestApp({
        meilisearch: { url: server.url, apiKey, index: 'progetti' },
        lookEveryMs: 20,
      })
      const level = async () => {
        await site.service.refresh()
        await vi.waitFor(
          async () => {
            const { status, engines } = (await site.get('/api/health')).json()
            expect([status, engines[0].lag]).toEqual(['ok', 0])
            const { engine } = (await site.get('/api/projects?q=autismo')).json()
            expect(engine).toEqual({ name: 'meilisearch', fallback: false })
          },
          { timeout: 40_000, interval: 20 },
        )
      }
      expectUndone(await thereAndBack(site, level))
      await site.close()
      await server.stop()
    })
  }
})
