import { createEmbeddedEngine } from '../embedded/engine.ts'
import type { EngineChanges, SearchEngine } from '../engine.ts'
import type { OpenEngine } from '../testing/contract/subject.ts'
import { describeSearchContract } from '../testing/contract.ts'
import type { AtHand } from './at-hand.ts'
import { createMeilisearchEngine } from './engine.ts'
import { setUpKey } from './keys.ts'
import { canUseServer, useServer } from './testing/server.ts'

type Beside = { atHand?: AtHand; apply?: SearchEngine['apply'] }

/** On an index of this run, with a key that reaches nothing else. */
const open =
  (name: string, beside: (options: Parameters<OpenEngine>[0]) => Beside): OpenEngine =>
  async (options) => {
    const index = `prova-${process.pid}-${name}`
    const server = await useServer(index)
    const { url, masterKey } = server
    const apiKey = await setUpKey({ url, masterKey, index })
    const { atHand, apply } = beside(options)
    const engine = createMeilisearchEngine({
      ...options,
      ...(atHand && { atHand }),
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
  'Meilisearch with words and texts at hand, as the service has them',
  open('beside', (options) => {
    const { atHand, apply } = createEmbeddedEngine(options)
    return { atHand, apply }
  }),
  { skip },
)
