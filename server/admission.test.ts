import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openAdmission } from './admission.ts'
import { readConfig } from './config.ts'
import { startAppOver, startTestApp } from './testing/app.ts'
import { testStaff } from './testing/staff.ts'

let served: Awaited<ReturnType<typeof startTestApp>>
beforeAll(async () => {
  served = await startTestApp()
})
afterAll(() => served.close())

let folder: string
const closing: (() => unknown)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'admission-'))
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  rmSync(folder, { recursive: true, force: true })
})

/** The service with the desk as `main.ts` opens it. */
const start = async (environment: Record<string, string> = {}) => {
  const said: string[] = []
  const config = readConfig({ DATA_DIR: folder, ...environment })
  const admission = openAdmission(config, (line) => said.push(line))
  closing.push(admission.close)
  const site = await startAppOver(served.service, served.dataDir, {
    staff: { ...testStaff(admission.rooms), guard: admission.guard },
  })
  closing.push(site.close)
  return { ...site, said, admission }
}

test('the desk is there with its sign-in, in the data folder', async () => {
  const { get, said, admission } = await start()
  expect((await get('/staff')).headers.location).toBe('/staff/accesso?poi=%2Fstaff')
  expect((await get('/staff/accesso')).body).toContain('"institution":null')
  expect([said, admission.staff?.people.all()]).toEqual([[expect.stringMatching(/staff:add/)], []])
})

test('the institution’s sign-in is offered under its name, before anybody has asked the provider', async () => {
  const { get } = await start({
    SITE_URL: 'https://prova.example.it',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'banca-dati',
    OIDC_CLIENT_SECRET: 'segreto',
    OIDC_NAME: 'l’identità di prova',
  })
  expect((await get('/staff/accesso')).body).toContain('"institution":"l’identità di prova"')
  expect((await get('/staff/ente')).statusCode).toBe(503)
})

test.each([
  ['the list is ruined', () => writeFileSync(join(folder, 'staff.sqlite'), 'x'.repeat(5_000))],
  ['the key is something else', () => writeFileSync(join(folder, 'staff.key'), 'x')],
])('where %s readers are served, and the desk says that it is closed', async (_name, spoil) => {
  spoil()
  const { get, said, admission } = await start()
  expect((await get('/progetti')).statusCode).toBe(200)
  for (const url of ['/staff', '/staff/accesso', '/staff/persone']) {
    const answer = await get(url)
    expect([url, answer.statusCode]).toEqual([url, 503])
    expect(answer.body).toContain('La scrivania non si può aprire')
  }
  expect([said.length, admission.staff]).toEqual([1, null])
  expect(said[0]).toMatch(/^La scrivania resta chiusa: /)
})
