import { join } from 'node:path'
import { root, run, withNode } from './run.mjs'
import { giveUp, say } from './say.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

/** Installs exactly what the lockfile says, once for each lockfile. */
export const ensureDependencies = async (node) => {
  const mark = join(root, 'node_modules', '.installed')
  const hash = hashOf([join(root, 'package-lock.json')], process.platform, process.arch)
  if (isStamped(mark, hash)) return
  say('Installing the exact dependencies (npm ci) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--no-audit', '--no-fund'], {
    quiet: true,
    env: withNode(node),
  })
  if (code !== 0) giveUp('The dependencies could not be installed. Is the npm registry reachable?')
  stamp(mark, hash)
}
