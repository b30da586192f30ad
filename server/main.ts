import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import type { PageRenderer } from '#domain/pages.ts'
import type { StaffRenderer } from '#domain/staff/pages.ts'
import { printable } from '#domain/text/printable.ts'
import { openAdmission } from './admission.ts'
import { buildApp } from './app.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { explain } from './explain.ts'
import { readAssets, readPublicAssets } from './http/pages/shell.ts'
import { leave } from './leave.ts'
import { serviceMessages } from './messages.ts'
import { openDesk } from './open-desk.ts'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** Within the ten seconds that a container is given by default. */
const LEAVE_MS = 9_000

const start = async () => {
  const config = readConfig(process.env)
  const say = (line: string) => console.log(printable(line))
  const service = await compose(config, say)
  const admission = openAdmission(config, say)
  const desk = openDesk({ service, admission, now: () => new Date() })
  const renderer = (await import(`${dist}server/server.js`)) as PageRenderer & StaffRenderer
  const english = (await import(`${dist}server-en/server.js`)) as PageRenderer
  const clientDir = `${dist}client`
  const app = await buildApp({
    ...service,
    page: {
      it: { renderer, assets: readPublicAssets(clientDir, 'it') },
      en: { renderer: english, assets: readPublicAssets(clientDir, 'en') },
      clientDir,
    },
    staff: {
      guard: admission.guard,
      rooms: admission.staff === null ? [] : [...admission.rooms, ...desk.rooms],
      renderer,
      assets: readAssets(clientDir, 'web/staff/main.ts'),
    },
    config,
  })
  await app.listen({ port: config.port, host: config.host })
  closeWithGrace({ delay: LEAVE_MS }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'stopping after a defect')
    await leave(app, service, { desk })
    admission.close()
  })
  const { port } = app.server.address() as { port: number }
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  console.log(`\n${serviceMessages.listening(`http://${host}:${port}/`)}`)
}

start().catch((error: unknown) => {
  const reason = explain(error)
  console.error(reason === null ? error : `\n${reason}`)
  process.exit(1)
})
