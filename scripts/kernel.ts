// `npm run kernel`: assembles the bitmap kernel of the embedded engine after a change to its text.
import { writeFileSync } from 'node:fs'
import { wordsGiven } from './command.ts'
import { KERNEL_FILE, kernelSource } from './kernel/assemble.ts'

if (wordsGiven('npm run kernel: assembles the bitmap kernel of the embedded engine.', 0)) {
  writeFileSync(KERNEL_FILE, await kernelSource())
  console.log('server/search/embedded/bitmaps/kernel.ts: written')
}
