import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lookAtXlsx, openTestMarking } from '../testing/marked.ts'
import { bareXlsx, relation, row, text } from '../testing/workbooks.ts'

const YELLOW = 'FFFFE08A'

/** A cell of a number or a date, with a style. */
const number = (address: string, value: number, style = 0) =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`

const string = (address: string, value: string, style = 0) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`

const table = (...rows: string[]) => row(text('Titolo'), text('Anno'), text('Fine')) + rows.join('')

const line = (at: number, title: string, year: string, end = '2018') =>
  `<row r="${at}">${string(`A${at}`, title)}${string(`B${at}`, year)}${string(`C${at}`, end)}</row>`

const book = (rows: string, more: Partial<Parameters<typeof bareXlsx>[0]['sheets'][number]> = {}) =>
  bareXlsx({ sheets: [{ name: 'P', rows, ...more }] })

const markAndLook = async (file: Uint8Array, options = {}) => {
  const { mark } = openTestMarking()
  const marked = await mark(file, options)
  return { ...marked, seen: lookAtXlsx(marked.file.bytes) }
}

describe('a marked workbook', () => {
  test('has the cell coloured, a note on it, and the words in a last column', async () => {
    const file = book(table(line(2, 'Progetto A', '20l9'), line(3, 'Progetto B', '2018')))
    const { seen, file: given } = await markAndLook(file)
    expect(given).toMatchObject({ how: 'own', name: 'prova-da-correggere.xlsx' })
    expect(seen.cells.get('B2')).toMatchObject({
      text: '20l9',
      fill: expect.stringContaining(YELLOW),
    })
    expect(seen.cells.get('B3')?.fill).not.toContain(YELLOW)
    expect(seen.cells.get('D1')?.text).toBe('Da correggere')
    expect(seen.cells.get('D2')?.text).toBe('Anno: «20l9» non è un anno. Scrivere quattro cifre.')
    expect(seen.cells.has('D3')).toBe(false)
    expect([...seen.notes]).toEqual([
      ['B2', 'Da correggere (banca dati):\n«20l9» non è un anno. Scrivere quattro cifre.'],
    ])
    const sheet = seen.part('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<legacyDrawing r:id="[^"]+"\/><\/worksheet>$/)
    expect(sheet).toMatch(/<cols><col min="4" max="4" width="60"/)
  })

  test('keeps the format of a marked cell, ground aside', async () => {
    const rows = table(
      `<row r="2">${string('A2', 'Progetto A')}${number('B2', 20_199, 1)}${number('C2', 43_282, 2)}</row>`,
    )
    const file = bareXlsx({ formats: ['0.0', 'dd/mm/yyyy'], sheets: [{ name: 'P', rows }] })
    const { seen } = await markAndLook(file)
    const cell = seen.cells.get('B2')
    expect(cell?.xf).toContain('numFmtId="164"')
    expect(cell?.fill).toContain(YELLOW)
    expect(seen.cells.get('C2')?.fill).not.toContain(YELLOW)
  })

  test('puts a cell that was not there where it belongs', async () => {
    const rows =
      row(text('Titolo'), text('Capofila'), text('Capofila - tipo'), text('Fine')) +
      `<row r="2" spans="1:4">${string('A2', 'Progetto A')}${string('C2', 'Azienda')}${string('D2', '2018')}</row>` +
      `<row r="3">${string('B3', 'Ente')}${string('D3', '2018')}</row>`
    const { seen } = await markAndLook(book(rows))
    const sheet = seen.part('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<row r="2" spans="1:5"><c r="A2"/)
    expect(sheet).toMatch(/<row r="3"><c r="A3" s="\d+"\/><c r="B3"/)
    expect(seen.cells.get('A3')?.fill).toContain(YELLOW)
    expect(seen.cells.get('E3')?.text).toMatch(/^Titolo: Manca/)
  })

  test('hides the rows with nothing to correct, and keeps them', async () => {
    const file = book(
      table(
        line(2, 'Progetto A', '20l9'),
        line(3, 'Progetto B', '2018'),
        line(4, 'Progetto C', 'x'),
      ),
    )
    const { seen } = await markAndLook(file, { hideOthers: true })
    const hidden = [...seen.rows].filter(([, { hidden }]) => hidden).map(([at]) => at)
    expect(hidden).toEqual([3])
    expect(seen.cells.get('A3')?.text).toBe('Progetto B')
  })

  test('says of merged cells in the one that is seen', async () => {
    const rows = table(
      line(2, 'Progetto A', '20l9'),
      `<row r="3">${string('A3', 'Progetto B')}<c r="B3"/>${string('C3', '2018')}</row>`,
    )
    const tail = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'
    const { seen, report } = await markAndLook(book(rows, { tail }))
    expect(report.counts.refused).toBe(2)
    expect([...seen.notes.keys()]).toEqual(['B2'])
    expect(seen.cells.get('D3')?.text).toMatch(/^Anno:/)
  })

  test('gives our column a place in which nothing stands, and shows it where columns are hidden', async () => {
    const rows = table(
      line(2, 'Progetto A', '20l9').replace('</row>', `${string('D2', 'nota')}</row>`),
    )
    const before = '<cols><col min="4" max="16384" width="9" hidden="1"/></cols>'
    const { seen } = await markAndLook(book(rows, { before }))
    expect(seen.cells.get('D2')?.text).toBe('nota')
    expect(seen.cells.get('E2')?.text).toMatch(/^Anno:/)
    expect(seen.part('xl/worksheets/sheet1.xml')).toContain(
      '<cols><col min="4" max="4" width="9" hidden="1"/><col min="5" max="5" width="60" customWidth="1"/><col min="6" max="16384" width="9" hidden="1"/></cols>',
    )
  })

  test('joins notes that people wrote, and leaves conversations to the program that keeps them', async () => {
    const comments =
      '<comments xmlns="x"><authors><author>Anna</author></authors><commentList>' +
      '<comment ref="B2" authorId="0"><text><t>Da verificare</t></text></comment>' +
      '<comment ref="C2" authorId="0"><text><t>[Threaded comment] x</t></text></comment></commentList></comments>'
    const vml =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"/></xml>'
    const file = bareXlsx({
      sheets: [
        {
          name: 'P',
          rows: table(line(2, 'Progetto A', '20l9', '31/02/2018')),
          tail: '<legacyDrawing r:id="v"/>',
          relations:
            relation('c', 'comments', '../comments1.xml') +
            relation('v', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
            relation('t', 'threadedComment', '../threadedComments/t1.xml'),
        },
      ],
      parts: {
        'xl/comments1.xml': comments,
        'xl/drawings/vmlDrawing1.vml': vml,
        'xl/threadedComments/t1.xml':
          '<ThreadedComments><threadedComment ref="C2"><text>Proroga?</text></threadedComment></ThreadedComments>',
      },
    })
    const { seen, request } = await markAndLook(file)
    expect(seen.notes.get('B2')).toMatch(/^Da verificare\n\nDa correggere \(banca dati\):\n«20l9»/)
    expect(seen.notes.get('C2')).toBe('[Threaded comment] x')
    expect(seen.cells.get('C2')?.fill).toContain(YELLOW)
    expect(seen.part('xl/drawings/vmlDrawing1.vml')).toBe(vml)
    expect(request.rows).toHaveLength(1)
  })

  test('keeps what its file calls by a prefix, and gives formats to one that has none', async () => {
    const file = unzipSync(book(table(line(2, 'Progetto A', '20l9'))))
    const prefix = (path: string) =>
      new TextDecoder()
        .decode(file[path])
        .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
        .replace('xmlns=', 'xmlns:x=')
    const { 'xl/styles.xml': _, ...parts } = file
    parts['xl/worksheets/sheet1.xml'] = strToU8(prefix('xl/worksheets/sheet1.xml'))
    const rels = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels'])
    parts['xl/_rels/workbook.xml.rels'] = strToU8(rels.replace(/<Relationship Id="st"[^>]*>/, ''))
    const { seen } = await markAndLook(zipSync(parts))
    const sheet = seen.part('xl/worksheets/sheet1.xml')
    expect(sheet).not.toMatch(/<[a-wyz]/i)
    expect(sheet).toMatch(
      /<x:c r="D1" t="inlineStr"><x:is><x:t xml:space="preserve">Da correggere</,
    )
    expect(seen.part('xl/stylesBd1.xml')).toContain(YELLOW)
    expect(seen.part('[Content_Types].xml')).toContain('/xl/stylesBd1.xml')
  })

  test('gives styles to a part that has only a beginning of them', async () => {
    const parts = unzipSync(book(table(line(2, 'Progetto A', '20l9'))))
    parts['xl/styles.xml'] = strToU8(
      '<styleSheet xmlns="x"><fonts count="1"><font/></fonts><cellStyles/><dxfs/></styleSheet>',
    )
    const { seen } = await markAndLook(zipSync(parts))
    expect(seen.cells.get('B2')?.fill).toContain(YELLOW)
    expect(seen.part('xl/styles.xml').match(/<(?:fonts|fills|cellXfs|cellStyles|dxfs)\b/g)).toEqual(
      ['<fonts', '<fills', '<cellXfs', '<cellStyles', '<dxfs'],
    )
  })

  test('refers to its notes where a sheet may, and leaves tables and filters as they are', async () => {
    const tail =
      '<autoFilter ref="A1:C2"/><conditionalFormatting sqref="B2"><cfRule type="cellIs" dxfId="0" priority="1"/></conditionalFormatting><pageMargins left="1"/><drawing r:id="d"/>'
    const tables = '<tableParts count="1"><tablePart r:id="t"/></tableParts><extLst/>'
    const file = book(table(line(2, 'Progetto A', '20l9')), { tail: tail + tables })
    const { seen } = await markAndLook(file)
    const sheet = seen.part('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<\/sheetData>.*<drawing r:id="d"\/><legacyDrawing [^>]*><tableParts/)
    expect(sheet.replace(/<legacyDrawing [^>]*>/, '')).toContain(tail + tables)
  })

  test('escapes what is hostile in headings and values', async () => {
    const hostile = '&lt;/t&gt;&lt;!--]]&gt;=cmd|x!_x0041_&quot;'
    const rows = table(
      `<row r="2">${string('A2', 'Progetto A')}${string('B2', hostile)}${string('C2', '2018')}</row>`,
    )
    const { seen } = await markAndLook(book(rows))
    expect(seen.cells.get('D2')).toMatchObject({
      type: 'inlineStr',
      text: expect.stringContaining('</t><!--]]>=cmd|x!A"'),
    })
  })

  test('marks the sheet of projects alone', async () => {
    const file = bareXlsx({
      sheets: [
        { name: 'Note', rows: row(text('Una nota')) },
        { name: 'P', rows: table(line(2, 'Progetto A', '20l9')) },
      ],
    })
    const { file: given } = await markAndLook(file)
    const [before, after] = [unzipSync(file), unzipSync(given.bytes)]
    expect(after['xl/worksheets/sheet1.xml']).toEqual(before['xl/worksheets/sheet1.xml'])
    expect(lookAtXlsx(given.bytes, 2).cells.get('D2')?.text).toMatch(/^Anno/)
  })
})

describe('a marked workbook that comes back', () => {
  test('has a column and notes that are not read and not named', async () => {
    const { mark, take } = openTestMarking()
    const { file } = await mark(book(table(line(2, 'Progetto A', '20l9'))))
    const report = await take(file.bytes, file.name)
    expect(report.warnings).toEqual([])
    expect(report.rows).toMatchObject([{ outcome: 'refused', errors: [{ column: 'Anno' }] }])
  })

  test('has no row where only our words are left', async () => {
    const { mark, take } = openTestMarking()
    const { file } = await mark(book(table(line(2, 'Progetto A', '20l9'), line(3, 'x', ''))))
    const parts = unzipSync(file.bytes)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    const emptied = sheet.replace(/<c r="[ABC]2"[^>]*>.*?<\/c>/g, '')
    parts['xl/worksheets/sheet1.xml'] = strToU8(emptied)
    expect((await take(zipSync(parts))).rows.map(({ row }) => row)).toEqual([3])
  })

  test('marked again is the same file', async () => {
    const { mark } = openTestMarking()
    const { file } = await mark(
      book(table(line(2, 'Progetto A', '20l9'), line(3, 'Progetto B', '2018'))),
    )
    const again = await mark(file.bytes, { name: file.name })
    expect(again.file).toEqual(file)
  })

  test('corrected in part loses the marks of what is corrected, and looks there as it did', async () => {
    const { mark } = openTestMarking()
    const original = book(table(line(2, 'Progetto A', '20l9'), line(3, 'Progetto B', 'mille')))
    const { file } = await mark(original)
    const parts = unzipSync(file.bytes)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('>20l9<', '>2019<'))
    const { report, file: second } = await mark(zipSync(parts), { name: file.name })
    expect(report.counts).toMatchObject({ new: 1, refused: 1 })
    const seen = lookAtXlsx(second.bytes)
    const { xf } = lookAtXlsx(original).cells.get('B2') ?? {}
    expect(seen.cells.get('B2')).toMatchObject({ text: '2019', xf })
    expect([...seen.notes.keys()]).toEqual(['B3'])
    expect(seen.part('xl/drawings/vmlDrawingBd1.vml').match(/<v:shape /g)).toHaveLength(1)
    expect(seen.cells.has('D2')).toBe(false)
  })

  test('corrected whole leaves nothing refused', async () => {
    const { mark, take } = openTestMarking()
    const { file } = await mark(
      book(table(line(2, 'Progetto A', '20l9'), line(3, 'Progetto B', '2018'))),
    )
    const parts = unzipSync(file.bytes)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('>20l9<', '>2019<'))
    const report = await take(zipSync(parts), file.name)
    expect(report.counts).toEqual({ new: 1, changed: 0, unchanged: 1, refused: 0 })
  })
})

test('a signed workbook is left alone: its rows come back in our template', async () => {
  const parts = unzipSync(book(table(line(2, 'Progetto A', '20l9'), line(3, 'Progetto B', '2018'))))
  parts['_xmlsignatures/sig1.xml'] = strToU8('<Signature/>')
  const { mark, take } = openTestMarking()
  const { file } = await mark(zipSync(parts))
  expect(file.how).toBe('template')
  const report = await take(file.bytes, file.name)
  expect(report.counts).toEqual({ new: 0, changed: 0, unchanged: 1, refused: 1 })
  expect(report.rows[0]).toMatchObject({ errors: [{ column: 'Anno', code: 'bad-year' }] })
})
