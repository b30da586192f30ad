import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { HomePage } from '#domain/pages.ts'
import type { SearchAnswer } from '#domain/schemas/search.ts'
import { startTestApp } from './testing/app.ts'
import { command } from './testing/commands/commands.ts'

/** Ends what hangs; measures nothing. */
const patiently = { timeout: 40_000, interval: 20 }

describe('a service on a base that another process writes to', () => {
  let site: Awaited<ReturnType<typeof startTestApp>>

  beforeAll(async () => {
    site = await startTestApp({ lookEveryMs: 5 })
  })
  afterAll(async () => {
    await site?.close()
  })

  const ask = async (q: string): Promise<SearchAnswer> =>
    (await site.get(`/api/projects?q=${encodeURIComponent(q)}`)).json()
  const titles = async (q: string) => (await ask(q)).hits.map(({ project }) => project.title)
  const shown = async (): Promise<number> =>
    ((await site.service.catalogue.home()) as HomePage).figures.projects

  /** An import at the command line, as an operator runs it beside the service. */
  const importing = async (title: string): Promise<void> => {
    const file = join(site.dataDir, 'nuovi.json')
    const project = { slug: 'catamarano', title, conclusion: 'ente', year: 2020 }
    writeFileSync(file, JSON.stringify([project]))
    const { code, complained } = await command('ingest', [file], {
      DATA_DIR: site.dataDir,
    })
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
  }

  test('shows what was added, then what was corrected, without being told', async () => {
    const before = await shown()
    expect((await ask('catamarano')).total).toBe(0)
    await importing('Catamarano accessibile')
    await vi.waitFor(async () => {
      expect(await titles('catamarano')).toEqual(['Catamarano accessibile'])
    }, patiently)
    expect(await shown()).toBe(before + 1)

    await importing('Catamarano per tutti')
    await vi.waitFor(async () => {
      expect(await titles('catamarano')).toEqual(['Catamarano per tutti'])
    }, patiently)
    expect(await shown()).toBe(before + 1)
    expect(site.service.health()).toMatchObject({ status: 'ok', engines: [{ lag: 0 }] })
  })
})
