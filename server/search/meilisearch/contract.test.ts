import { describeSearchContract } from '../contract.ts'
import { createMeilisearchEngine } from './engine.ts'
import { setUpKey } from './keys.ts'
import { canUseServer, useServer } from './testing/server.ts'

/** The index of this run, within reach of a key that reaches nothing else. */
const index = `prova-${process.pid}-contract`

describeSearchContract(
  'Meilisearch',
  async (options) => {
    const server = await useServer(index)
    const { url, masterKey } = server
    const apiKey = await setUpKey({ url, masterKey, index })
    const engine = createMeilisearchEngine({ ...options, url, apiKey, index, timeoutMs: 20_000 })
    await engine.create()
    const close = async () => {
      await engine.close()
      await server.stop()
    }
    return { engine, close }
  },
  { skip: !canUseServer },
)
