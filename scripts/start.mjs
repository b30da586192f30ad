// `npm start`: from a fresh clone to a site that answers. Plain JavaScript, so that any Node from 18 on runs it.
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureNode } from './setup/node.mjs'
import { run, thrifty, withNode } from './setup/run.mjs'

const node = await ensureNode()
await ensureDependencies(node)
await ensureBuild(node)
process.exitCode = await run(node, ['server/main.ts'], {
  env: { ...withNode(node), ...thrifty },
})
