import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fixture, openTestIngest } from '../testing/ingest.ts'
import { zipFolder } from './zip-folder.ts'

const PAGE = (title: string) =>
  strToU8(`====== ${title} ======\n^ Periodo di attuazione | 2020 - 2022 |\n^ Capofila | Ente |\n`)

/** An archive whose directory states that each of its parts is as large: what they hold need not be made. */
const stating = (size: number, zip: Uint8Array): Uint8Array => {
  const file = Buffer.from(zip)
  for (let at = file.indexOf('PK\x01\x02'); at !== -1; at = file.indexOf('PK\x01\x02', at + 4)) {
    file.writeUInt32LE(size, at + 24)
  }
  return file
}

const taken = async (files: Parameters<typeof zipSync>[0]) => {
  const { store, take } = openTestIngest()
  const report = await take(zipSync(files), 'wiki.zip')
  const named = report.warnings.map(
    ({ code, message }) => `${code} ${/«(.*?)»/.exec(message)?.[1]}`,
  )
  return { report, store, named }
}

describe('a zipped wiki folder', () => {
  test('says the same as the folder', async () => {
    const { take, store } = openTestIngest()
    const report = await take(await zipFolder(fixture('wiki')), 'wiki.zip')
    expect(report).toMatchObject({ format: 'dokuwiki', counts: { new: 3, refused: 0 } })
    expect(store.projects.byFormerAddress('progetti:m.i.n.a')?.themes).toEqual(['autismo'])
  })

  test('may stand in a folder of its own; what is no page is named', async () => {
    const { report, store, named } = await taken({
      'wiki/progetti/uno.txt': PAGE('Progetto uno'),
      'wiki/progetti/foto.jpg': strToU8('x'),
      'wiki/media/logo.png': strToU8('x'),
      '__MACOSX/wiki/progetti/._uno.txt': strToU8('x'),
      'wiki/.DS_Store': strToU8('x'),
    })
    expect(report.counts.new).toBe(1)
    expect(store.projects.byFormerAddress('progetti:uno')).toBeDefined()
    expect(named).toEqual(['entry-not-read wiki/progetti/foto.jpg'])
  })

  test('is not left: paths that lead out of it and symbolic links are named and not read', async () => {
    const { report, named } = await taken({
      'progetti/uno.txt': PAGE('Progetto uno'),
      '../fuori.txt': PAGE('Progetto fuori'),
      '/etc/assoluto.txt': PAGE('Progetto assoluto'),
      'progetti/legame.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    })
    expect(report.rows.map(({ title }) => title)).toEqual(['Progetto uno'])
    expect(named.sort()).toEqual([
      'entry-not-read ../fuori.txt',
      'entry-not-read /etc/assoluto.txt',
      'entry-not-read progetti/legame.txt',
    ])
  })

  test('is refused when its pages are too large together', async () => {
    const { take } = openTestIngest()
    const pages = Array.from({ length: 51 }, (_, at) => [`progetti/${at}.txt`, PAGE(`Prova ${at}`)])
    const file = stating(1_000_000, zipSync(Object.fromEntries(pages)))
    await expect(take(file)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('(51 MB'),
    })
  })
})
