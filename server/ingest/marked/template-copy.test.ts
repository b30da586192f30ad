import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lookAtXlsx, openTestMarking } from '../testing/marked.ts'

test('a JSON file comes back as our template with its rows, and corrected it leaves nothing refused', async () => {
  const { mark, take } = openTestMarking()
  const record = {
    title: 'Progetto A',
    year: '20l9',
    end: '2018-03',
    lead: { name: 'Ente A', kind: 'fondazione', note: 'capofila' },
    partners: [{ name: 'Ente B' }, { name: '=Ente C', note: 'x' }],
    sections: { summary: '-', results: 'Tre "assunzioni"; due' },
    sources: [{ title: 'Pagina', url: 'https://www.example.org/a' }],
    fundingEur: 1_234.5,
  }
  const json = JSON.stringify([record, { title: 'Progetto B', year: 2018, end: '2018' }])
  const { file } = await mark(strToU8(json), { name: 'prova.json' })
  expect(file).toMatchObject({ how: 'template', name: 'prova-da-correggere.xlsx' })
  const report = await take(file.bytes, file.name)
  expect(report.warnings).toEqual([])
  expect(report).toMatchObject({ counts: { unchanged: 1, refused: 1 } })
  const mended = await mark(strToU8(json.replace('20l9', '2019')), { name: 'prova.json' })
  expect(mended.report.counts).toMatchObject({ new: 1, unchanged: 1, refused: 0 })
  expect((await take(mended.file.bytes)).counts).toMatchObject({ unchanged: 2, refused: 0 })
})

test('of wiki pages only those that were refused come back, their address with them', async () => {
  const { mark, take, store } = openTestMarking()
  const page = (title: string, end: string) =>
    strToU8(
      `====== ${title} ======\n^ Capofila | Ente A |\n^ Data fine | ${end} |\n===== Obiettivi =====\nTesto.\n`,
    )
  const zip = zipSync({
    'progetti/uno.txt': page('Progetto A', '31/02/2018'),
    'progetti/due.txt': page('Progetto B', '2018'),
  })
  const { file, report } = await mark(zip, { name: 'wiki.zip' })
  expect(report.counts).toMatchObject({ new: 1, refused: 1 })
  const { cells } = lookAtXlsx(file.bytes)
  const titles = [...cells].filter(([at]) => /^B\d+$/.test(at)).map(([, { text }]) => text)
  expect(titles).toEqual(['Titolo', 'Progetto A'])
  expect([...cells.values()].map(({ text }) => text)).toContain('31/02/2018')
  const again = await take(file.bytes, file.name)
  expect(again.rows).toMatchObject([{ outcome: 'refused', errors: [{ code: 'no-such-day' }] }])
  expect(store.projects.count()).toBe(1)
})
