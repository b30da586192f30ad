import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { KERNEL_FILE, kernelSource } from './assemble.ts'

it('the kernel that is run is the one that can be read: else `npm run kernel`', async () => {
  expect(await kernelSource()).toBe(readFileSync(KERNEL_FILE, 'utf8'))
})
