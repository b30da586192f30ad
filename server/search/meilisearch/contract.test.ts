import { describeSearchContract } from '../contract.ts'
import { createEmbeddedEngine } from '../embedded/engine.ts'
import type { EngineChanges, SearchEngine } from '../engine.ts'
import type { OpenEngine } from '../testing/contract/subject.ts'
import { createMeilisearchEngine } from './engine.ts'
import { setUpKey } from './keys.ts'
import { canUseServer, useServer } from './testing/server.ts'
import type { Texts } from './texts.ts'

type Beside = { texts?: Texts; apply?: SearchEngine['apply'] }

/** On an index of this run, with a key that reaches nothing else. */
const open =
  (name: string, beside: (options: Parameters<OpenEngine>[0]) => Beside): OpenEngine =>
  async (options) => {
    const index = `prova-${process.pid}-${name}`
    const server = await useServer(index)
    const { url, masterKey } = server
    const apiKey = await setUpKey({ url, masterKey, index })
    const { texts, apply } = beside(options)
    const engine = createMeilisearchEngine({
      ...options,
      ...(texts && { texts }),
      ...{ url, apiKey, index, timeoutMs: 20_000 },
    })
    await engine.create()
    const both = async (changes: EngineChanges): Promise<void> => {
      await apply?.(changes)
      await engine.apply(changes)
    }
    const close = async (): Promise<void> => {
      await engine.close()
      await server.stop()
    }
    return { engine: { ...engine, apply: both }, close }
  }

const skip = !canUseServer

describeSearchContract(
  'Meilisearch alone',
  open('alone', () => ({})),
  { skip },
)

describeSearchContract(
  'Meilisearch with the texts at hand, as the service has them',
  open('beside', (options) => {
    const { texts, apply } = createEmbeddedEngine(options)
    return { texts, apply }
  }),
  { skip },
)
