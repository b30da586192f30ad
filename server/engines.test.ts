import { rmSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { databaseFile } from './config.ts'
import { openEngines } from './engines.ts'
import { setUpKey } from './search/meilisearch/server/keys.ts'
import { startFakeServer } from './search/meilisearch/testing/fake/server.ts'
import { openStore } from './store/store.ts'
import { newJudgedFolder } from './testing/judged-base.ts'
import { sharedLanguage } from './testing/shared-language.ts'

/** Ends what hangs; measures nothing. */
const patiently = { timeout: 40_000, interval: 5 }

test('answers by the former lists claim no newer state, though the index of the server has taken the new ones in', async () => {
  const dataDir = await newJudgedFolder()
  const server = await startFakeServer()
  const { url, masterKey } = server
  const meilisearch = {
    url,
    index: 'progetti',
    apiKey: await setUpKey({ url, masterKey, index: 'progetti' }),
  }
  const store = openStore({ file: databaseFile({ dataDir }) })
  const {
    engine,
    server: health,
    refresh,
  } = await openEngines({
    config: { dataDir, meilisearch },
    store,
    today: () => '2026-11-23',
    say: () => {},
    onProject: () => {},
    everyMs: 5,
    read: sharedLanguage,
  })
  const isLevel = () =>
    vi.waitFor(() => {
      expect(health?.()).toMatchObject({ ready: true, seq: store.changes.seq() })
    }, patiently)

  await isLevel()
  const before = store.changes.seq()
  expect(engine.seq()).toBe(before)
  store.terms.addName(['tema', 'autismo'], 'vattelappesca', 'alternative', { actor: 'prova' })
  expect(store.changes.seq()).toBeGreaterThan(before)
  await isLevel()
  expect(engine.seq()).toBe(before)
  await refresh()
  await isLevel()
  expect(engine.seq()).toBe(store.changes.seq())

  await engine.close()
  store.close()
  await server.stop()
  rmSync(dataDir, { recursive: true })
})
