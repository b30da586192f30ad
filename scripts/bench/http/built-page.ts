import { fileURLToPath } from 'node:url'
import type { Language } from '#domain/languages.ts'
import type { PageRenderer } from '#domain/pages.ts'
import { readPublicAssets } from '../../../server/http/pages/shell.ts'

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))
const clientDir = `${dist}client`

const builtIn = async (language: Language, folder: string) => ({
  renderer: (await import(`${dist}${folder}/server.js`)) as PageRenderer,
  assets: readPublicAssets(clientDir, language),
})

/** The built pages, as readers meet them. Throws when they have not been built. */
export const builtPage = async () => ({
  it: await builtIn('it', 'server'),
  en: await builtIn('en', 'server-en'),
  clientDir,
})
