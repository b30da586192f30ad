import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createWarming } from './warming.ts'

/** An index that is warmed when it is told so, and notes how often that was begun and ended. */
const fake = ({ size = 100 } = {}) => {
  const state = { seq: 1, begun: 0, ended: 0 }
  let finish: (error?: Error) => void = () => {}
  return {
    state,
    finish: async (error?: Error) => {
      finish(error)
      await nextTurn()
    },
    size: () => size,
    seq: () => state.seq,
    warm: (signal?: AbortSignal) =>
      new Promise<number>((resolve, reject) => {
        state.begun++
        const end = (settle: () => void) => {
          state.ended++
          settle()
        }
        finish = (error) => end(() => (error ? reject(error) : resolve(1)))
        signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true })
      }),
  }
}

const create = () => {
  const said: string[] = []
  return { said, warming: createWarming({ say: (line) => said.push(line), from: 50 }) }
}

describe('finding out ahead what is asked most', () => {
  it('is done once for a large index, not for a small one', async () => {
    const { warming } = create()
    const [large, small] = [fake(), fake({ size: 49 })]
    warming.start(small)
    expect(small.state.begun).toBe(0)
    warming.start(large)
    warming.start(large)
    await large.finish()
    expect(large.state).toMatchObject({ begun: 1, ended: 1 })
    warming.start(large)
    expect(large.state.begun).toBe(2)
    await warming.stop()
  })

  it('is done again where records changed meanwhile', async () => {
    const { warming } = create()
    const index = fake()
    warming.start(index)
    index.state.seq = 2
    warming.start(index)
    expect(index.state.begun).toBe(1)
    await index.finish()
    expect(index.state.begun).toBe(2)
    await index.finish()
    expect(index.state).toMatchObject({ begun: 2, ended: 2 })
  })

  it('ends without a word when the service does, and when another index takes its place', async () => {
    const { warming, said } = create()
    const [index, next] = [fake(), fake()]
    warming.start(index)
    warming.start(next)
    expect(index.state).toMatchObject({ begun: 1, ended: 1 })
    await warming.stop()
    expect(next.state).toMatchObject({ begun: 1, ended: 1 })
    expect(said).toEqual([])
  })

  it('says so when it fails', async () => {
    const { warming, said } = create()
    const index = fake()
    warming.start(index)
    await index.finish(new Error('troppo grande'))
    expect(said).toEqual([expect.stringContaining('troppo grande')])
  })
})
