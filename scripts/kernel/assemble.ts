import { readFileSync } from 'node:fs'
import createWabt from 'wabt'

const folder = new URL('../../server/search/embedded/bitmaps/', import.meta.url)
const TEXT_FILE = new URL('kernel.wat', folder)
export const KERNEL_FILE = new URL('kernel.ts', folder)

/** The TypeScript file that carries the assembled kernel. */
export const kernelSource = async (): Promise<string> => {
  const { parseWat } = await createWabt()
  const text = readFileSync(TEXT_FILE, 'utf8')
  const { buffer } = parseWat('kernel.wat', text, { simd: true }).toBinary({})
  const base64 = Buffer.from(buffer).toString('base64')
  return `/** \`kernel.wat\` assembled, by \`npm run kernel\`; a test holds the two together. */
export const KERNEL =
  '${base64}'
`
}
