import { fileURLToPath } from 'node:url'
import type { PageRenderer } from '#domain/pages.ts'
import { readAssets } from '../../../server/http/pages/shell.ts'

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))

/** The built pages, as readers meet them. Throws when they have not been built. */
export const builtPage = async () => {
  const renderer = (await import(`${dist}server/server.js`)) as PageRenderer
  const clientDir = `${dist}client`
  return { renderer, assets: readAssets(clientDir), clientDir }
}
