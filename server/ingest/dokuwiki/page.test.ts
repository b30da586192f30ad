import { describe, expect, test } from 'vitest'
import { errorsOf, openTestIngest } from '../testing/ingest.ts'

const PERIOD = '^ Periodo di attuazione | 2020 - 2022 |\n'

const taken = async (text: string, name = 'progetti_prova.txt') => {
  const { store, take } = openTestIngest()
  const report = await take(text, name)
  const project = store.projects.bySlug(report.rows[0]?.slug ?? '')
  const told = report.warnings.map(({ code, message }) => `${code}: ${message}`).join('\n')
  return { project, errors: errorsOf(report), told }
}

const page = (body: string) => taken(`====== Progetto di prova ======\n${PERIOD}${body}`)

const exported = (body: string, head = '') =>
  taken(
    `<html><head>${head}</head><body><!-- wikipage start --><h1>Progetto di prova</h1><table><tr><th>Periodo di attuazione</th><td>2020 - 2022</td></tr></table>${body}<!-- wikipage stop --></body></html>`,
    'progetti_prova.html',
  )

const names = (project: Awaited<ReturnType<typeof page>>['project']) =>
  project?.partners.map(({ name, note }) => (note ? `${name} (${note})` : name))

describe('links', () => {
  test('are literal, whatever marks they contain, and end where the sentence goes on', async () => {
    const { project } = await page(
      '^ Materiali | https://www.example.org/doc__v2__finale.pdf |\n^ Fonti | http://www.example.org/a//b//c |\n^ Risultati e impatto | Si veda https://www.example.org/a//b__c__d, **https://www.example.org/e** e (https://www.example.org/f). |\n',
    )
    expect(project?.materials).toEqual([
      { title: null, url: 'https://www.example.org/doc__v2__finale.pdf' },
    ])
    expect(project?.sources).toEqual([{ title: null, url: 'http://www.example.org/a//b//c' }])
    expect(project?.sections.results).toBe(
      'Si veda https://www.example.org/a//b__c__d, https://www.example.org/e e (https://www.example.org/f).',
    )
  })

  test.each([
    ['[[https://www.example.org/a|Guida]]', [['Guida', 'a']]],
    ['Guida: https://www.example.org/a', [['Guida', 'a']]],
    [
      '[[https://www.example.org/a|Uno]], [[https://www.example.org/b|Due; tre]]',
      [
        ['Uno', 'a'],
        ['Due; tre', 'b'],
      ],
    ],
    [
      'https://www.example.org/a\\\\ https://www.example.org/b',
      [
        [null, 'a'],
        [null, 'b'],
      ],
    ],
    ['{{https://www.example.org/a?nolink|Guida}} (pdf)', [['Guida (pdf)', 'a']]],
    ['Scarica la [[https://www.example.org/a|guida]]', [['Scarica la guida', 'a']]],
  ])('in a field of links, %s', async (value, expected) => {
    const { project, errors } = await page(`^ Materiali | ${value} |\n`)
    expect(errors).toEqual([])
    expect(
      project?.materials.map(({ title, url }) => [
        title,
        url.slice('https://www.example.org/'.length),
      ]),
    ).toEqual(expected)
  })

  test('into the wiki refuse nothing and are named', async () => {
    const { errors, told } = await page(
      '^ Allegati | {{:progetti:guida.pdf|Guida}}, [[progetti:altro|Altro progetto]] |\n^ Risultati e impatto | Foto: {{:progetti:festa.jpg}} |\n',
    )
    expect(errors).toEqual([])
    expect(told).toMatch(/«Guida» \(:progetti:guida\.pdf\)/)
    expect(told).toMatch(/«Altro progetto» \(progetti:altro\)/)
    expect(told).toMatch(/festa\.jpg/)
  })

  test('of an exported page are whole where the page says where it stands', async () => {
    const { project } = await exported(
      '<table><tr><th>Allegati</th><td><a href="/lib/exe/fetch.php?media=progetti:guida.pdf">Guida</a></td></tr></table>',
      '<link rel="canonical" href="https://wiki.example.org/doku.php?id=progetti:prova">',
    )
    expect(project?.materials).toEqual([
      {
        title: 'Guida',
        url: 'https://wiki.example.org/lib/exe/fetch.php?media=progetti:guida.pdf',
      },
    ])
  })
})

describe('tables', () => {
  test('with several headings in a row are read by column', async () => {
    const { project } = await page(
      '^ Capofila ^ Partner ^ Importo ^\n| Ente Uno | Ente Due | 120.000 |\n| ::: | Ente Tre | |\n',
    )
    expect(project).toMatchObject({ lead: { name: 'Ente Uno' }, fundingEur: 120_000 })
    expect(names(project)).toEqual(['Ente Due', 'Ente Tre'])
  })

  test('with several facts in a row are read pair by pair', async () => {
    const { project } = await page('^ Capofila | Ente Uno ^ Partner | Ente Due |\n')
    expect([project?.lead?.name, names(project)]).toEqual(['Ente Uno', ['Ente Due']])
  })

  test('name columns that nobody knows, and cells that reach over another field', async () => {
    const { project, told } = await page(
      '^ Capofila ^ Partner ^ Referente ^\n| Ente Uno || ufficio |\n',
    )
    expect(project?.lead?.name).toBe('Ente Uno')
    expect(told).toMatch(/page-span: .*«Ente Uno»/)
    expect(told).toMatch(/page-row-not-read: .*«Referente».*«ufficio»/)
  })

  test('repeat what a cell says for all the rows that it reaches', async () => {
    const raw = await page('^ Altri partner coinvolti | Ente Due |\n| ::: | Ente Tre |\n')
    expect(names(raw.project)).toEqual(['Ente Due', 'Ente Tre'])
    const html = await exported(
      '<table><tr><th rowspan="2">Altri partner coinvolti</th><td>Ente Due</td></tr><tr><td>Ente Tre</td></tr></table>',
    )
    expect(names(html.project)).toEqual(['Ente Due', 'Ente Tre'])
  })

  test('under a heading of the project are part of its text', async () => {
    const { project } = await page(
      '===== Risultati e impatto =====\n^ Tirocini ^ Assunzioni ^\n| 12 | 4 |\nBene.\n',
    )
    expect(project?.sections.results).toBe('Tirocini: 12\nAssunzioni: 4\nBene.')
  })
})

describe('text', () => {
  test('in plain words is known by its heading, raw and exported, line by line', async () => {
    const raw = await page('===== In parole semplici =====\nMarta lavora.\n\nUn tutor la aiuta.\n')
    const html = await exported(
      '<h2>Testo facile da leggere</h2><p>Marta lavora.<br/>Un tutor la aiuta.</p>',
    )
    for (const { project, told } of [raw, html]) {
      expect(project?.sections.easyToRead).toBe('Marta lavora.\nUn tutor la aiuta.')
      expect(told).not.toMatch(/hard-to-read|not-read/)
    }
  })

  test('under a deeper heading belongs to the section above it', async () => {
    const { project, told } = await page(
      '===== Attività realizzate =====\nIntro.\n==== Fase 1 ====\nColloqui.\n=== Dettagli ===\nMolti.\n===== Altro =====\nFuori.\n',
    )
    expect(project?.sections.activities).toBe('Intro.\nFase 1\nColloqui.\nDettagli\nMolti.')
    expect(told).toBe(
      'page-text-not-read: Pagina progetti_prova: il testo sotto «Altro» non è stato registrato: «Fuori.».',
    )
  })

  test('that nobody reads is named with its beginning: rows, headings, paragraphs', async () => {
    const { told } = await page(
      '^ Capofila | Ente |\n^ Referente | ufficio |\n\nParagrafo libero\nsu due righe.\n\n===== Vuoto =====\n===== Note varie =====\nAltro paragrafo.\n',
    )
    expect(told.split('\n').map((line) => /«.*»/.exec(line)?.[0])).toEqual([
      '«Referente» non è riconosciuta e non è stata registrata: «ufficio»',
      '«Paragrafo libero su due righe.»',
      '«Vuoto»',
      '«Note varie» non è stato registrato: «Altro paragrafo.»',
    ])
  })

  test('is said as it is: literals, sub- and superscripts, footnotes in brackets', async () => {
    const { project } = await page(
      '^ Altri partner coinvolti | Ente Due((Milano)) |\n^ Risultati e impatto | %%**non grassetto**%%, <nowiki>__x__</nowiki>, m<sup>2</sup>, file://server//a, a ** b |\n',
    )
    expect(names(project)).toEqual(['Ente Due (Milano)'])
    expect(project?.sections.results).toBe('**non grassetto**, __x__, m2, file://server//a, a ** b')
  })

  test('of footnotes stands where an exported page marks them, and sticks to no name', async () => {
    const { project, told } = await exported(
      '<table><tr><th>Altri partner coinvolti</th><td>Ente Due<sup><a href="#fn__1" id="fnt__1" class="fn_top">1)</a></sup></td></tr></table><div class="footnotes"><div class="fn"><sup><a href="#fnt__1" id="fn__1" class="fn_bot">1)</a></sup> <div class="content">Milano</div></div></div>',
    )
    expect(names(project)).toEqual(['Ente Due (Milano)'])
    expect(told).toBe('')
  })
})

test.each(['[[', '{{', '((', '%%', '<nowiki>', '<b ', '**', '=', '| ', '^', '\\\\', 'https://'])(
  'a page of nothing but %s is answered',
  async (mark) => {
    const { take } = openTestIngest()
    const text = `====== Progetto di prova ======\n${PERIOD}^ Risultati e impatto | x |\n${mark.repeat(30_000)}`
    expect((await take(text, 'progetti_prova.txt')).total).toBe(1)
  },
)
