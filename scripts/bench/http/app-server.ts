/** The product over synthetic records, without its pages. Started by `app.ts`; tells its port to its parent. */
import { argv } from 'node:process'
import { buildApp } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'

const noPages = { render: () => ({ head: '', body: '' }) }

const [dataDir = ''] = argv.slice(2)
const config = readConfig({
  ...process.env,
  DATA_DIR: dataDir,
  RATE_LIMIT: '0',
  LOG_LEVEL: 'error',
})
const service = await compose(config, () => {})
const app = await buildApp({
  ...service,
  page: { renderer: noPages, assets: { scripts: [], styles: [], fonts: [] }, clientDir: dataDir },
  config,
  // All load comes from one address here.
  exportLimits: { forOne: 16 },
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.(app.server.address())
process.on('disconnect', () => process.exit(0))
