import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { useServer } from '../testing/server.ts'
import { ANY } from '../testing/servers.ts'
import { setUpKey } from './keys.ts'

for (const { where, skip, start } of ANY) {
  describe.skipIf(skip)(`the key of the app, on ${where}`, () => {
    const prefix = `prova-${process.pid}-keys`
    const index = `${prefix}-own`
    const other = `${prefix}-other`
    let server: Awaited<ReturnType<typeof useServer>>
    let limited: Meilisearch
    let key: string

    beforeAll(async () => {
      server = await start(prefix)
      const { url, masterKey } = server
      key = await setUpKey({ url, masterKey, index })
      limited = new Meilisearch({ host: url, apiKey: key })
      await new Meilisearch({ host: url, apiKey: masterKey })
        .createIndex(other)
        .waitTask({ timeout: 60_000 })
    })
    afterAll(() => server?.stop())

    test('is made once: a second run gives the same', async () => {
      expect(await setUpKey({ url: server.url, masterKey: server.masterKey, index })).toBe(key)
      expect(key).not.toContain(server.masterKey)
    })

    const refused: [string, (client: Meilisearch) => Promise<unknown>][] = [
      ['search elsewhere', (client) => client.index(other).search('')],
      ['write elsewhere', (client) => client.index(other).addDocuments([{ id: 1 }])],
      ['drop elsewhere', (client) => client.deleteIndex(other)],
      ['list keys', (client) => client.getKeys()],
      [
        'make keys',
        (client) => client.createKey({ actions: ['*'], indexes: ['*'], expiresAt: null }),
      ],
      ['dump the server', (client) => client.createDump()],
      ['read its figures', (client) => client.getStats()],
    ]
    test.each(refused)('cannot %s', async (_, work) => {
      await expect(work(limited)).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } })
    })

    test('a wrong master key is told without being named', async () => {
      const wrong = setUpKey({ url: server.url, masterKey: 'not-the-master-key', index })
      await expect(wrong).rejects.toThrow('invalid_api_key')
      await expect(wrong).rejects.not.toThrow('not-the-master-key')
    })
  })
}
