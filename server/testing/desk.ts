import { rmSync } from 'node:fs'
import type { StaffContent } from '#domain/staff/pages.ts'
import type { StaffRole } from '#domain/staff/person.ts'
import type { RegisterNote } from '#domain/staff/register.ts'
import { buildApp } from '../app.ts'
import { compose } from '../compose.ts'
import { createDesk } from '../desk/desk.ts'
import { batchesRoom } from '../http/staff/batches/room.ts'
import { importRoom } from '../http/staff/import/room.ts'
import type { Store } from '../store/store.ts'
import { carryOut } from '../worker/carry-out.ts'
import type { Task } from '../worker/tasks.ts'
import { createIngestWorker, type IngestWorker } from '../worker/worker.ts'
import { testAppDeps } from './app.ts'
import { testHistory } from './history.ts'
import { newJudgedFolder } from './judged-base.ts'
import { sharedLanguage } from './shared-language.ts'
import { testStaff } from './staff.ts'

const NOW = new Date('2026-06-30T10:00:00Z')
const BOUNDARY = 'confine-di-prova'

/** A form with files, as a browser sends it. */
export const multipart = (files: readonly { name: string; bytes: Uint8Array | string }[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(bytes as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ])

export const MULTIPART = {
  'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  'sec-fetch-site': 'same-origin',
}

const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
}

/** Does its tasks in this thread, in turn: a thread for each would be most of what these tests do. */
export const workerHere = (store: Store): IngestWorker => {
  let last: Promise<unknown> = Promise.resolve()
  const run = (task: Task) => {
    const { signal } = new AbortController()
    const mine = last.then<unknown>(() => carryOut(store, task, { onProgress: () => {}, signal }))
    last = mine.catch(() => {})
    return mine
  }
  return {
    idle: async () => {
      await last
    },
    run: run as IngestWorker['run'],
  }
}

/** The desk over the real projects, without a port; its pages say what they would show. For tests. */
export const startTestDesk = async ({
  dataDir: given,
  threads = false,
}: {
  dataDir?: string
  threads?: boolean
} = {}) => {
  const dataDir = given ?? (await newJudgedFolder())
  const service = await compose({ dataDir, meilisearch: null }, () => {}, {
    readLanguage: sharedLanguage,
  })
  const notes: RegisterNote[] = []
  const worker = threads ? createIngestWorker(service.store.file ?? '') : workerHere(service.store)
  const desk = createDesk({
    store: service.store,
    worker,
    today: () => NOW.toISOString().slice(0, 10),
    refresh: service.refresh,
    nameOf: (actor) => actor,
    note: (line) => notes.push(line),
  })
  const history = testHistory({ service, jobs: desk.jobs, worker })
  const rooms = [importRoom(desk), batchesRoom({ history, note: (line) => notes.push(line) })]
  const app = await buildApp(testAppDeps(service, dataDir, { staff: testStaff(rooms) }))
  const as = (role: StaffRole) => ({ 'x-staff': role })
  const get = (url: string, role: StaffRole = 'redazione') =>
    app.inject({ method: 'GET', url, headers: as(role) })
  /** Fields in order; a field may come several times. */
  const post = (
    url: string,
    fields: readonly (readonly [string, string])[],
    role: StaffRole = 'redazione',
  ) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...FORM, ...as(role) },
      payload: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    })
  const send = (files: Parameters<typeof multipart>[0], role: StaffRole = 'redazione') =>
    app.inject({
      method: 'POST',
      url: '/staff/importa',
      headers: { ...MULTIPART, ...as(role) },
      payload: multipart(files),
    })
  /** Uploads, and follows to where the import waits. Returns its number and that address. */
  const bring = async (bytes: Uint8Array | string, name = 'prova.csv') => {
    const { headers } = await send([{ name, bytes }])
    const id = Number(String(headers.location).split('/')[3])
    return { id, at: await settled(id) }
  }
  /** The address at which an import waits, once it is not at work. */
  const settled = async (id: number): Promise<string> => {
    for (;;) {
      await desk.jobs.wait(id, 30_000)
      const answer = await get(`/staff/importa/${id}`)
      if (answer.statusCode === 303) return String(answer.headers.location)
      if (!answer.body.includes('import-reading')) return `/staff/importa/${id}`
    }
  }
  const close = async ({ keepData = false }: { keepData?: boolean } = {}) => {
    await app.close()
    await desk.jobs.idle()
    await service.close()
    if (!keepData) rmSync(dataDir, { recursive: true, force: true })
  }
  return {
    app,
    desk,
    service,
    store: service.store,
    notes,
    dataDir,
    get,
    post,
    send,
    bring,
    settled,
    close,
  }
}

/** What a page of the desk shows. */
export const contentOf = <Kind extends StaffContent['kind']>(
  { body }: { body: string },
  kind: Kind,
): Extract<StaffContent, { kind: Kind }> => {
  const text = /<div id="app">(.*)<\/div><\/body>/s.exec(body)?.[1] ?? '{}'
  const { content } = JSON.parse(text) as { content: StaffContent }
  if (content?.kind !== kind) throw new Error(`not ${kind} but ${text.slice(0, 300)}`)
  return content as Extract<StaffContent, { kind: Kind }>
}
