import { createEmbeddedEngine } from '../embedded/engine.ts'
import type { EngineChanges } from '../engine.ts'
import type { OpenEngine } from '../testing/contract/subject.ts'
import { describeSearchContract } from '../testing/contract.ts'
import { createMeilisearchEngine } from './engine.ts'
import { setUpKey } from './server/keys.ts'
import { ANY } from './testing/servers.ts'

/** As the service has it: words, texts and all help from the embedded engine, on an index that one key alone reaches. */
const open =
  (start: (typeof ANY)[number]['start']): OpenEngine =>
  async (options) => {
    const index = `prova-${process.pid}-contract`
    const server = await start(index)
    const { url, masterKey } = server
    const apiKey = await setUpKey({ url, masterKey, index })
    const beside = createEmbeddedEngine(options)
    const { atHand, suggest, waysOut } = beside
    const at = { url, apiKey, index, timeoutMs: 20_000 }
    const engine = createMeilisearchEngine({ ...options, ...at, atHand })
    await engine.create()
    const apply = async (changes: EngineChanges): Promise<void> => {
      await beside.apply(changes)
      await engine.apply(changes)
    }
    const close = async (): Promise<void> => {
      await engine.close()
      await server.stop()
    }
    return { engine: { ...engine, suggest, waysOut, apply }, close }
  }

for (const { where, skip, start } of ANY) {
  describeSearchContract(`Meilisearch, on ${where}`, open(start), { skip, helps: false })
}
