import { describe, expect, it, vi } from 'vitest'
import { createPauses } from './pauses.ts'

describe('work made of several searches', () => {
  it('lets others in once it has worked for a while, and not before', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    const pause = createPauses()
    let others = 0
    setImmediate(() => others++)
    await pause()
    expect(others).toBe(0)
    clock.mockReturnValue(50)
    await pause()
    expect(others).toBe(1)
    clock.mockRestore()
  })

  it('ends when nobody waits for it any more', async () => {
    const signal = AbortSignal.abort(new Error('given up'))
    await expect(createPauses()(signal)).rejects.toThrow('given up')
  })
})
