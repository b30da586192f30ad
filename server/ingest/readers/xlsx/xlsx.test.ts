import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { errorsOf, fixture, openTestIngest } from '../../testing/ingest.ts'
import { bareXlsx, relation, row, text } from '../../testing/workbooks.ts'

const HEADINGS = row(
  text('Titolo'),
  text('Fine'),
  text('Importo'),
  text('In breve'),
  text('Partner'),
)

const sheet = (rows: string, rest = {}) => ({ name: 'Progetti', rows: HEADINGS + rows, ...rest })

const taken = async (file: Uint8Array) => {
  const { store, take } = openTestIngest()
  const report = await take(file, 'prova.xlsx')
  const projects = report.rows.map(({ slug }) => store.projects.bySlug(slug ?? ''))
  const told = report.warnings.map(({ code, message }) => `${code}: ${message}`)
  return { report, projects, errors: errorsOf(report), told: told.join('\n') }
}

describe('formulas', () => {
  test.each([
    ['<c r="C2"><f>100+200</f><v/></c>', ['Importo: unsaved-formula']],
    ['<c r="C2"><f>100+200</f></c>', ['Importo: unsaved-formula']],
    ['<c r="C2"><f>100+200</f><v>300</v></c>', []],
    ['<c r="D2" t="str"><f>""</f><v></v></c>', []],
    ['<c r="D2" t="e"><f>A1/0</f><v>#DIV/0!</v></c>', ['In breve: error-value']],
    ['<c r="E2" t="e"><v>#N/A</v></c>', ['Partner: error-value']],
    ['<c r="G2"><f>1+1</f></c>', []],
  ])('%s', async (cell, expected) => {
    const rows = `<row r="2">${text('Progetto A')}${text('2018')}${cell}</row>`
    const { errors } = await taken(bareXlsx({ sheets: [sheet(rows)] }))
    expect(errors).toEqual(expected)
  })

  test('without a value, alone in their row, are named and are no project', async () => {
    const total = '<row r="9"><c r="C9"><f>SUM(C2:C8)</f></c></row>'
    const { report, told } = await taken(
      bareXlsx({ sheets: [sheet(row(text('Progetto A'), text('2018')) + total)] }),
    )
    expect(report.total).toBe(1)
    expect(told).toMatch(/formula-rows: .*: 9\./)
  })

  test('that a program left at zero for the reader to compute have no value', async () => {
    const rows = `<row r="2">${text('Progetto A')}${text('2018')}<c r="C2"><f>50*2</f><v>0</v></c></row>`
    const workbook = '<calcPr fullCalcOnLoad="1"/>'
    expect((await taken(bareXlsx({ sheets: [sheet(rows)], workbook }))).errors).toEqual([
      'Importo: unsaved-formula',
    ])
    expect((await taken(bareXlsx({ sheets: [sheet(rows)] }))).errors).toEqual([])
  })
})

test('merged cells say their value in each of their rows, across columns only in the first, and both are named', async () => {
  const rows =
    `<row r="2">${text('Progetto A')}${text('2018')}<c r="E2" t="inlineStr"><is><t>Ente X</t></is></c></row>` +
    `<row r="3">${text('Progetto B')}${text('2018')}<c r="E3" t="inlineStr"><is><t>nascosto</t></is></c></row>` +
    `<row r="4">${text('Progetto C')}${text('2018')}<c r="D4" t="inlineStr"><is><t>lungo</t></is></c></row>` +
    '<row r="5"><c r="E5"/></row>'
  const tail =
    '<mergeCells><mergeCell ref="E2:E3"/><mergeCell ref="D4:E4"/><mergeCell ref="A1:A1"/></mergeCells>'
  const { projects, report, told } = await taken(bareXlsx({ sheets: [sheet(rows, { tail })] }))
  expect(report.total).toBe(3)
  expect(projects.map((project) => project?.partners.map(({ name }) => name))).toEqual([
    ['Ente X'],
    ['Ente X'],
    [],
  ])
  expect(projects[2]?.sections.summary).toBe('lungo')
  expect(told).toMatch(/merged-cells: .*E2:E3 \(«Ente X»\)/)
  expect(told).toMatch(/merged-across: .*D4:E4 \(«lungo»\)/)
  expect(told).toMatch(/covered-cells: .*E3 \(«nascosto»\)/)
})

describe('sheets', () => {
  const old = {
    name: 'Vecchio',
    rows: HEADINGS + row(text('Progetto vecchio'), text('2018'), text('1'), text('x'), text('y')),
  }
  const short = {
    name: 'Attuale',
    rows: row(text('Titolo'), text('Fine')) + row(text('Progetto A'), text('2018')),
  }

  test.each(['hidden', 'veryHidden'] as const)(
    'that are %s come after visible ones',
    async (state) => {
      const { report, told } = await taken(bareXlsx({ sheets: [{ ...old, state }, short] }))
      expect(report.rows.map(({ title }) => title)).toEqual(['Progetto A'])
      expect(told).toMatch(/sheet-not-read: Il foglio nascosto «Vecchio»/)
    },
  )

  test('that are hidden are read where nothing else is, and this is said', async () => {
    const { report, told } = await taken(
      bareXlsx({
        sheets: [
          { ...old, state: 'hidden' },
          { name: 'Note', rows: row(text('ciao')) },
        ],
      }),
    )
    expect(report.counts.new).toBe(1)
    expect(told).toMatch(/sheet-hidden: .*«Vecchio»/)
    expect(told).toMatch(/sheet-not-read: Il foglio «Note»/)
  })

  test('of charts and empty ones are passed over; others with anything in them are named', async () => {
    const { report, told } = await taken(
      bareXlsx({
        sheets: [
          { name: 'Grafico', rows: '', chart: true },
          short,
          { name: 'Vuoto', rows: '<row r="1"><c r="A1" s="0"/></row>' },
          { name: 'Continua', rows: row(text('Progetto B'), text('2019')) },
          { name: 'Somme', rows: '<row r="3"><c r="B3"><f>1+1</f></c></row>' },
        ],
      }),
    )
    expect(report.counts.new).toBe(1)
    expect([...told.matchAll(/«(.*?)»/g)].map(([, name]) => name)).toEqual(['Continua', 'Somme'])
  })
})

test('hidden and filtered rows and hidden columns are read, and said', async () => {
  const rows =
    row(text('Progetto A'), text('2018')) +
    `<row r="3" hidden="1">${text('Progetto B')}${text('2018')}</row>` +
    '<row r="4" hidden="1"/>'
  const before =
    '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>'
  const plain = await taken(bareXlsx({ sheets: [sheet(rows, { before })] }))
  expect(plain.report.counts.new).toBe(2)
  expect(plain.told).toMatch(/rows-hidden: .*righe nascoste, .*: 3\./)
  expect(plain.told).toMatch(/columns-hidden: .*: B\./)
  const tail = '<autoFilter ref="A1:E9"><filterColumn colId="0"/></autoFilter>'
  const filtered = await taken(bareXlsx({ sheets: [sheet(rows, { tail })] }))
  expect(filtered.told).toMatch(/nascoste da un filtro.*: 3\./)
})

test('comments, conversations and drawn texts are named', async () => {
  const { told } = await taken(
    bareXlsx({
      sheets: [
        sheet(row(text('Progetto A'), text('2018')), {
          relations:
            relation('c', 'comments', '../comments1.xml') +
            relation('t', 'threadedComment', '../threadedComments/t1.xml') +
            relation('d', 'drawing', '../drawings/drawing1.xml'),
        }),
      ],
      parts: {
        'xl/comments1.xml':
          '<comments><commentList><comment ref="A2"><text><r><t>Da </t></r><r><t>verificare</t></r></text></comment><comment ref="B2"><text><t>[Threaded comment] x</t></text></comment></commentList></comments>',
        'xl/threadedComments/t1.xml':
          '<ThreadedComments><threadedComment ref="B2"><text>Proroga al 2019?</text></threadedComment></ThreadedComments>',
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>Bozza</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>',
      },
    }),
  )
  expect(told).toMatch(/comments: .*B2 «Proroga al 2019\?», A2 «Da verificare»\./)
  expect(told).toMatch(/shapes: .*«Bozza»/)
})

test('links behind cells are title and address of a field of links; elsewhere they are named', async () => {
  const rows =
    row(text('Titolo'), text('Fine'), text('Materiali'), text('Fonti')) +
    `<row r="2">${text('Progetto A')}${text('2018')}${text('Guida')}<c t="str"><f>HYPERLINK("https://www.example.org/b","Scheda")</f><v>Scheda</v></c></row>` +
    `<row r="3">${text('Progetto B')}${text('2018')}${text('Guida')}<c><f>HYPERLINK("https://www.example.org/b")</f></c></row>` +
    `<row r="4">${text('Progetto C')}${text('2018')}${text('https://www.example.org/c')}${text('Nota <https://www.example.org/d>')}</row>`
  const tail =
    '<hyperlinks><hyperlink ref="C2:C3" r:id="l1"/><hyperlink ref="A2" r:id="l2"/><hyperlink ref="C4" r:id="l3"/><hyperlink ref="B2" location="Foglio2!A1"/></hyperlinks>'
  const relations =
    relation('l1', 'hyperlink', 'https://www.example.org/guida.pdf?a=1&b=2', true) +
    relation('l2', 'hyperlink', 'https://www.example.org/progetto', true) +
    relation('l3', 'hyperlink', 'https://www.example.org/c/', true)
  const { projects, errors, told } = await taken(
    bareXlsx({ sheets: [{ name: 'P', rows, tail, relations }] }),
  )
  expect(errors).toEqual([])
  const guide = { title: 'Guida', url: 'https://www.example.org/guida.pdf?a=1&b=2' }
  expect(projects.map((project) => [project?.materials, project?.sources])).toEqual([
    [[guide], [{ title: 'Scheda', url: 'https://www.example.org/b' }]],
    [[guide], [{ title: null, url: 'https://www.example.org/b' }]],
    [
      [{ title: null, url: 'https://www.example.org/c' }],
      [{ title: 'Nota', url: 'https://www.example.org/d' }],
    ],
  ])
  expect(told).toBe(
    'link-not-read: Dietro la cella A2 c’è l’indirizzo https://www.example.org/progetto, che non è stato registrato: se serve, scriverlo nella colonna dei materiali o delle fonti.',
  )
})

test('dates are as precise as cells show them, from 1900 or 1904', async () => {
  const formats = ['mmm-yy', 'yyyy', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm']
  const rows = (first: number) =>
    row(text('Titolo'), text('Inizio'), text('Fine')) +
    `<row r="2">${text('Progetto A')}<c s="1"><v>${first}</v></c><c s="2"><v>${first + 400}</v></c></row>` +
    `<row r="3">${text('Progetto B')}<c s="3"><v>${first}</v></c><c s="4"><v>${first + 400.5}</v></c></row>`
  const dates = async (file: Uint8Array) =>
    (await taken(file)).projects.map((project) => [project?.start, project?.end])
  const expected = [
    ['2018-07', '2019'],
    ['2018-07-01', '2019-08-05'],
  ]
  expect(await dates(bareXlsx({ formats, sheets: [{ name: 'P', rows: rows(43_282) }] }))).toEqual(
    expected,
  )
  expect(
    await dates(
      bareXlsx({
        formats,
        workbook: '<workbookPr date1904="1"/>',
        sheets: [{ name: 'P', rows: rows(41_820) }],
      }),
    ),
  ).toEqual(expected)
})

test('texts are whole: runs in a row, escapes, blanks; how they are pronounced is not part of them', async () => {
  const strings =
    '<si><r><t>Progetto </t></r><r><rPr/><t>A</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si><si><t>una_x000D_\ndue_x005F_x</t></si>'
  const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c>${text('2018')}<c r="D2" t="s"><v>1</v></c></row>`
  const { projects } = await taken(bareXlsx({ strings, sheets: [sheet(rows)] }))
  expect(projects[0]).toMatchObject({ title: 'Progetto A', sections: { summary: 'una\ndue_x' } })
})

test('a note beside the table is named, one below it is no hint at quotes', async () => {
  const rows =
    `<row r="2">${text('Progetto A')}${text('2018')}<c r="Z2" t="inlineStr"><is><t>nota a destra</t></is></c></row>` +
    '<row r="7"><c r="K7" t="inlineStr"><is><t>altra</t></is></c></row>'
  const { report, told } = await taken(bareXlsx({ sheets: [sheet(rows)] }))
  expect(report.counts).toMatchObject({ new: 1, refused: 0 })
  expect(told).toMatch(/La colonna Z contiene dati \(«nota a destra»\)/)
  expect(told).toMatch(/La colonna K contiene dati \(«altra»\)/)
})

test.each(['zip64.xlsx', 'grafico.xlsx', 'mese-anno.xlsx', 'nascosto.xlsx'])(
  'the file of another program %s is read',
  async (name) => {
    const { report } = await taken(readFileSync(fixture(`ingest/${name}`)))
    expect(report.counts).toMatchObject({ new: 1, refused: 0 })
  },
)
