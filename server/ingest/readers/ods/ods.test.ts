import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { errorsOf, fixture, openTestIngest } from '../../testing/ingest.ts'
import { bareOds, odsCell, odsRow, odsTable } from '../../testing/workbooks.ts'

const HEADINGS = odsRow(
  ...['Titolo', 'Fine', 'In breve', 'Partner', 'Materiali'].map((name) => odsCell(name)),
)

const taken = async (file: Uint8Array) => {
  const { store, take } = openTestIngest()
  const report = await take(file, 'prova.ods')
  const projects = report.rows.map(({ slug }) => store.projects.bySlug(slug ?? ''))
  const told = report.warnings.map(({ code, message }) => `${code}: ${message}`).join('\n')
  return { report, projects, errors: errorsOf(report), told }
}

const EMPTY = '<table:table-cell/>'

test('shapes and comments in a cell are not its text, and are named', async () => {
  const shape = '<draw:custom-shape><text:p>Bozza</text:p></draw:custom-shape>'
  const note =
    '<office:annotation><dc:creator>x</dc:creator><text:p>Da verificare</text:p></office:annotation>'
  const cell = `<table:table-cell office:value-type="string">${note}<text:p>uno<text:s text:c="2"/>due<text:line-break/>tre</text:p>${shape}<text:p>quattro</text:p></table:table-cell>`
  const { projects, told } = await taken(
    bareOds(odsTable('P', HEADINGS + odsRow(odsCell('Progetto A'), odsCell('2018'), cell))),
  )
  expect(projects[0]?.sections.summary).toBe('uno due\ntre\nquattro')
  expect(told).toMatch(/comments: .*C2 «Da verificare»/)
  expect(told).toMatch(/shapes: .*«Bozza»/)
})

test('merged cells say their value in each of their rows; what they cover is named', async () => {
  const first = odsRow(
    odsCell('Progetto A'),
    odsCell('2018'),
    EMPTY,
    odsCell('Ente X', 'table:number-rows-spanned="2" table:number-columns-spanned="1"'),
  )
  const covered =
    '<table:covered-table-cell office:value-type="string"><text:p>sotto</text:p></table:covered-table-cell>'
  const second = odsRow(odsCell('Progetto B'), odsCell('2018'), EMPTY, covered)
  const { projects, told } = await taken(bareOds(odsTable('P', HEADINGS + first + second)))
  expect(projects.map((project) => project?.partners[0]?.name)).toEqual(['Ente X', 'Ente X'])
  expect(told).toMatch(/merged-cells: .*D2:D3 \(«Ente X»\)/)
  expect(told).toMatch(/covered-cells: .*D3 \(«sotto»\)/)
})

test.each([
  [
    '<table:table-cell table:formula="of:=[.A9]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/D</text:p></table:table-cell>',
    ['In breve: error-value'],
  ],
  [
    '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
    ['In breve: error-value'],
  ],
  [
    '<table:table-cell office:value-type="string"><text:p>Err:509</text:p></table:table-cell>',
    ['In breve: error-value'],
  ],
  ['<table:table-cell table:formula="of:=1+1"/>', ['In breve: unsaved-formula']],
  [
    '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>',
    [],
  ],
])('%s', async (cell, expected) => {
  const rows = HEADINGS + odsRow(odsCell('Progetto A'), odsCell('2018'), cell)
  expect((await taken(bareOds(odsTable('P', rows)))).errors).toEqual(expected)
})

test('dates are as precise as cells show them, whether by their own style, their row’s or their column’s', async () => {
  const style = (name: string, ...parts: string[]) =>
    `<number:date-style style:name="N${name}">${parts.map((part) => `<number:${part}/>`).join('<number:text>-</number:text>')}</number:date-style><style:style style:name="${name}" style:family="table-cell" style:data-style-name="N${name}"/>`
  const styles =
    style('mese', 'month', 'year') +
    style('anno', 'year') +
    style('giorno', 'day', 'month', 'year') +
    '<style:style style:name="figlio" style:parent-style-name="mese"/>'
  const date = (attributes: string) =>
    `<table:table-cell office:value-type="date" office:date-value="2018-07-01" ${attributes}/>`
  const rows =
    '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="anno"/>' +
    odsRow(odsCell('Titolo'), odsCell('Inizio'), odsCell('Fine')) +
    odsRow(odsCell('Progetto A'), date('table:style-name="mese"'), date('')) +
    odsRow(
      odsCell('Progetto B'),
      date('table:style-name="giorno"'),
      date('table:style-name="figlio"'),
    )
  const { projects } = await taken(bareOds(odsTable('P', rows), styles))
  expect(projects.map((project) => [project?.start, project?.end])).toEqual([
    ['2018-07', '2018'],
    ['2018-07-01', '2018-07'],
  ])
})

test('hidden sheets come last, hidden rows are read and said, changes that were taken back are nothing', async () => {
  const styles =
    '<style:style style:name="via" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const long = HEADINGS + odsRow(odsCell('Progetto vecchio'), odsCell('2018'), odsCell('x'))
  const rows =
    odsRow(odsCell('Titolo'), odsCell('Fine')) +
    odsRow(odsCell('Progetto A'), odsCell('2018')) +
    `<table:table-row table:visibility="filter">${odsCell('Progetto B')}${odsCell('2018')}</table:table-row>`
  const tracked = `<table:tracked-changes>${odsTable('x', long)}</table:tracked-changes>`
  const { report, told } = await taken(
    bareOds(
      tracked + odsTable('Vecchio', long, 'table:style-name="via"') + odsTable('P', rows),
      styles,
    ),
  )
  expect(report.rows.map(({ title }) => title)).toEqual(['Progetto A', 'Progetto B'])
  expect(told).toMatch(/sheet-not-read: Il foglio nascosto «Vecchio»/)
  expect(told).toMatch(/rows-hidden: .*filtro.*: 3\./)
})

test('links behind cells are title and address', async () => {
  const link =
    '<table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://www.example.org/a">Guida</text:a></text:p></table:table-cell>'
  const rows = HEADINGS + odsRow(odsCell('Progetto A'), odsCell('2018'), EMPTY, EMPTY, link)
  const { projects } = await taken(bareOds(odsTable('P', rows)))
  expect(projects[0]?.materials).toEqual([{ title: 'Guida', url: 'https://www.example.org/a' }])
})

test('repeated cells and rows are as many', async () => {
  const rows =
    odsRow(odsCell('Titolo'), odsCell('Fine'), odsCell('In breve')) +
    `<table:table-row table:number-rows-repeated="3">${EMPTY}</table:table-row>` +
    odsRow(odsCell('Progetto A'), odsCell('2018', 'table:number-columns-repeated="2"'))
  const { report, projects } = await taken(bareOds(odsTable('P', rows)))
  expect(report.rows[0]?.row).toBe(5)
  expect(projects[0]?.sections.summary).toBe('2018')
})

test('the file of another program is read', async () => {
  const { report, projects } = await taken(readFileSync(fixture('ingest/forma-nella-cella.ods')))
  expect(report.counts.new).toBe(1)
  expect(projects[0]?.sections.summary).toBe('un collegamento')
})
