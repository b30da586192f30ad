import { describeSearchContract } from '../testing/contract.ts'
import { createEmbeddedEngine } from './engine.ts'

describeSearchContract('the embedded engine', async (options) => {
  const engine = createEmbeddedEngine(options)
  return { engine, close: engine.close }
})
