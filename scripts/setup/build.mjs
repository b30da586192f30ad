import { join } from 'node:path'
import { root, run, withNode } from './run.mjs'
import { giveUp, say } from './say.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

const SOURCES = ['web', 'server/domain', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']

/** Builds the pages of both languages for the browser and their renderers for the server, once for each state of their sources. */
export const ensureBuild = async (node) => {
  const mark = join(root, 'dist', '.built')
  const hash = hashOf(SOURCES.map((path) => join(root, path)))
  if (isStamped(mark, hash)) return
  say('Building the pages …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const renderer = (folder) => ['--ssr', 'web/server.tsx', '--outDir', folder]
  const english = ['--mode', 'en']
  // The scripts in English come to lie beside those of the first, which empties the folder.
  const builds = [[], renderer('dist/server'), english, [...english, ...renderer('dist/server-en')]]
  for (const args of builds) {
    const code = await run(node, [vite, 'build', '--logLevel', 'warn', ...args], {
      quiet: true,
      env: withNode(node),
    })
    if (code !== 0) giveUp('The pages could not be built.')
  }
  stamp(mark, hash)
}
