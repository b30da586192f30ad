import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ingestFile } from '../ingest.ts'
import { errorsOf, fixture, openTestIngest, TODAY } from '../testing/ingest.ts'

const open = () => {
  const { store, take } = openTestIngest()
  const takeFolder = (path: string) => ingestFile({ store, path, today: TODAY, actor: 'prova' })
  return { store, take, takeFolder }
}

/** A folder with these pages, gone after the test. */
const folderOf = (pages: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'wiki-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text)
  return folder
}

const PERIOD = '^ Periodo di attuazione | Gennaio 2020 - Luglio 2022 |\n'

describe('the folder of raw pages', () => {
  test('becomes projects, with their themes and old addresses', async () => {
    const { store, takeFolder } = open()
    const report = await takeFolder(fixture('wiki'))
    expect(report).toMatchObject({ format: 'dokuwiki', total: 3, counts: { new: 3, refused: 0 } })
    expect(store.projects.byFormerAddress('progetti:uno_piu_uno_fa_tre')).toMatchObject({
      slug: 'uno-piu-uno-fa-tre-il-valore-aggiunto-della-rete',
      year: 2020,
      start: '2020-01',
      end: '2022-07',
      conclusion: 'periodo',
      themes: ['alternanza'],
      territories: ['citta-metropolitana-milano'],
      territoriesWording: ['Area metropolitana di Milano'],
      beneficiariesWording: [
        'studenti con disabilità (L.104/92)',
        'studenti in carico a UONPIA o centri accreditati',
      ],
      partners: [],
      sections: {
        results:
          '- Nove studenti con dote di alternanza\n- dodici fra istituti scolastici e centri di formazione professionale raggiunti',
      },
    })
  })

  test('may have its headings as headings, with bullets under them', async () => {
    const { store, takeFolder } = open()
    await takeFolder(fixture('wiki'))
    expect(store.projects.byFormerAddress('progetti:m.i.n.a')).toMatchObject({
      themes: ['autismo'],
      territoriesWording: ['Milano', 'Nord Milano'],
      start: '2022-03',
      sections: { objectives: 'Un inserimento stabile in azienda.', results: null },
    })
  })

  test('reports what is about a call, what is free wording, and what was not read', async () => {
    const { takeFolder } = open()
    const { warnings } = await takeFolder(fixture('wiki'))
    const lines = warnings.map(({ message }) => message).join('\n')
    expect(lines).toMatch(/autismo.*782\.536,46/)
    expect(lines).toMatch(/psichici \(inserimento-psichica\)/)
    expect(lines).toMatch(/bridge.*non è fra le pagine lette/)
    expect(lines).toMatch(/progetti:start non è una scheda/)
    expect(lines).toMatch(/«studenti con disabilità \(L\.104\/92\)»/)
  })

  test('changes nothing when it comes again', async () => {
    const { store, takeFolder } = open()
    await takeFolder(fixture('wiki'))
    const seq = store.changes.seq()
    expect((await takeFolder(fixture('wiki'))).counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 3,
      refused: 0,
    })
    expect(store.changes.seq()).toBe(seq)
  })

  test('adds to the lists of a known project and takes nothing away', async () => {
    const { store, take, takeFolder } = open()
    const page = {
      title: 'Progetto di prova',
      end: '2018',
      beneficiaries: ['studenti'],
      partners: [{ name: 'Uno', kind: 'impresa', note: null }],
      formerAddresses: ['progetti:prova'],
    }
    await take(JSON.stringify([page]))
    await takeFolder(
      folderOf({
        'progetti_prova.txt': `====== Progetto di prova ======\n${PERIOD}^ Altri partner coinvolti | Due\\\\ UNO |\n^ Tipologia di beneficiari | imprese |\n`,
      }),
    )
    expect(store.projects.byFormerAddress('progetti:prova')).toMatchObject({
      beneficiaries: ['studenti', 'imprese'],
      partners: [
        { name: 'Uno', kind: 'impresa' },
        { name: 'Due', kind: null },
      ],
    })
  })

  test('refuses a page that is not concluded, by its address', async () => {
    const { takeFolder } = open()
    const report = await takeFolder(
      folderOf({
        'prova.txt':
          '====== Progetto di prova ======\n^ Periodo di attuazione | Gennaio 2026 - Luglio 2028 |\n^ Risultati e impatto | - |\n',
        'nulla.txt': 'solo testo',
      }),
    )
    expect(errorsOf(report)).toEqual(['Fine: not-concluded'])
    expect(report.counts.refused).toBe(1)
  })

  test('is not left through a link, and binary files in it are named', async () => {
    const { takeFolder } = open()
    const folder = folderOf({
      'prova.txt': `====== Progetto di prova ======\n${PERIOD}^ Risultati e impatto | x |\n`,
      'foto.txt': 'a\u0000b',
    })
    symlinkSync(fixture('wiki'), join(folder, 'altro'))
    const report = await takeFolder(folder)
    expect(report.total).toBe(1)
    expect(report.warnings.map(({ code }) => code)).toEqual(['entry-not-read', 'page-unreadable'])
  })

  test('a file or folder whose name is no UTF-8 is named, and the others are read', async (context) => {
    const { takeFolder } = open()
    const folder = folderOf({
      'prova.txt': `====== Progetto di prova ======\n${PERIOD}^ Risultati e impatto | x |\n`,
    })
    const inFolder = (name: string) =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])
    try {
      writeFileSync(inFolder('perch\u00e8.txt'), 'ciao')
      mkdirSync(inFolder('citt\u00e0'))
    } catch {
      // Some systems have no such names.
      context.skip()
    }
    const report = await takeFolder(folder)
    expect(report.counts.new).toBe(1)
    expect(report.warnings.map(({ code }) => code)).toEqual(['name-not-utf8', 'name-not-utf8'])
    expect(report.warnings.map(({ message }) => message).join()).toMatch(
      /«citt\ufffd».*«perch\ufffd.txt»/,
    )
  })

  test.each([
    ['that is empty', {}, /vuoto/],
    ['without project pages', { 'nota.txt': 'ciao' }, /nessuna scheda/],
  ])('%s is refused', async (_, pages, message) => {
    const { takeFolder } = open()
    await expect(takeFolder(folderOf(pages))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(message),
    })
  })
})

describe('an exported page', () => {
  test('says the same as its raw form, and its own address', async () => {
    const { store, takeFolder } = open()
    const report = await takeFolder(fixture('wiki-esportato'))
    expect(report.counts.new).toBe(1)
    expect(
      store.projects.byFormerAddress('progetti:bridge-un_ponte_per_l_inclusione'),
    ).toMatchObject({
      title: "Progetto Bridge: un ponte per l'inclusione",
      start: '2020-01',
      end: '2022-07',
      beneficiariesWording: [
        'studenti con disabilità (L.104/92)',
        'studenti in carico a UONPIA o centri accreditati',
      ],
      sections: {
        activities:
          '- Incontri con scuole e aziende\n- Laboratori di teatro e una giornata di incontro fra imprese e allievi',
      },
    })
  })

  test('alone is a file like any other; its scripts are no text', async () => {
    const { store, take } = open()
    const page = `<html><head><script>var x = "<h1>no</h1>"</script></head><body><h1>Progetto di prova</h1><table><tr><th>Periodo di attuazione</th><td>2017 - 2018</td></tr><tr><th>Risultati e impatto</th><td>Bene &amp; <b>presto</b><script>alert(1)</script></td></tr></table></body></html>`
    const report = await take(page, 'prova.html')
    expect(report.counts.new).toBe(1)
    expect(store.projects.byFormerAddress('progetti:prova')?.sections.results).toBe('Bene & presto')
  })
})

test('wiki markup becomes plain text', async () => {
  const { store, take } = open()
  const value =
    "**Grassetto**, //corsivo//, ''codice'', [[progetti:altro|una scheda]], [[https://www.example.org/a|un sito]], {{:foto.png|una foto}} e https://www.example.org/b"
  await take(
    `====== Progetto di prova ======\n${PERIOD}^ Risultati e impatto | ${value} |\n`,
    'prova.txt',
  )
  expect(store.projects.bySlug('progetto-di-prova')?.sections.results).toBe(
    'Grassetto, corsivo, codice, una scheda, un sito (https://www.example.org/a), una foto e https://www.example.org/b',
  )
})
