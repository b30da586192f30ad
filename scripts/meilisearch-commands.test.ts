import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestServer } from '../server/search/meilisearch/testing/server.ts'
import { KILLABLE } from '../server/search/meilisearch/testing/servers.ts'
import { command } from '../server/testing/commands/commands.ts'

const INDEX = 'progetti'
for (const { where, skip, start } of KILLABLE) {
  describe.skipIf(skip)(`the commands for a Meilisearch server, on ${where}`, () => {
    let folder: string
    let keyFile: string
    let server: TestServer
    let settings: Record<string, string>

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'buone-prassi-commands-'))
      keyFile = join(folder, 'key')
      server = await start()
      settings = { MEILI_URL: server.url, DATA_DIR: join(folder, 'data') }
    })
    afterAll(async () => {
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })

    /** Runs a command as an operator would, with these settings and no others. */
    const run = async (name: string, args: string[], own: Record<string, string>) => {
      const { code, said, complained } = await command(name, args, own)
      return { code, said: said + complained }
    }
    const setUp = () =>
      run('meili-setup', [keyFile], { ...settings, MEILI_MASTER_KEY: server.masterKey })

    test('meili:setup writes the key for its owner alone, and says neither key', async () => {
      const { code, said } = await setUp()
      expect(code).toBe(0)
      const key = readFileSync(keyFile, 'utf8')
      expect(statSync(keyFile).mode & 0o777).toBe(0o400)
      expect(said).not.toContain(key)
      expect(said).not.toContain(server.masterKey)
    })

    test('meili:setup without the master key says what is missing', async () => {
      const { code, said } = await run('meili-setup', [keyFile], settings)
      expect(code).toBe(1)
      expect(said).toContain('MEILI_MASTER_KEY')
    })

    test('reindex fills the index with nothing but the limited key, twice as well as once', async () => {
      if (!existsSync(keyFile)) await setUp()
      for (let times = 0; times < 2; times++) {
        const { code, said } = await run('reindex', [], {
          ...settings,
          MEILI_API_KEY_FILE: keyFile,
        })
        expect({ code, said }).toMatchObject({
          code: 0,
          said: expect.stringContaining('ricostruito'),
        })
      }
      const client = new Meilisearch({ host: server.url, apiKey: server.masterKey })
      const { numberOfDocuments } = await client.index(INDEX).getStats()
      const seed = JSON.parse(
        readFileSync(new URL('../data/projects.json', import.meta.url), 'utf8'),
      )
      expect(numberOfDocuments).toBe(seed.length)
      expect((await client.getRawIndexes()).results.map(({ uid }) => uid)).toEqual([INDEX])
    })

    test('reindex with a wrong key says so in the server’s words, and leaves the index alone', async () => {
      const { code, said } = await run('reindex', [], { ...settings, MEILI_API_KEY: 'wrong-key' })
      expect(code).toBe(1)
      expect(said).toContain('invalid_api_key')
      expect(said).not.toContain('wrong-key')
    })

    test('reindex without a server has nothing to do', async () => {
      const { DATA_DIR = '' } = settings
      expect(await run('reindex', [], { DATA_DIR })).toMatchObject({ code: 0 })
    })
  })
}
