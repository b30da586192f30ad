import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openTestMarking } from '../testing/marked.ts'
import { bareOds, odsCell, odsRow, odsTable } from '../testing/workbooks.ts'

const HEADINGS = odsRow(
  odsCell('Titolo'),
  odsCell('Anno'),
  odsCell('Fine'),
  '<table:table-cell table:number-columns-repeated="1021"/>',
)

const STYLES =
  '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N2"><style:text-properties fo:font-weight="bold"/></style:style>'

const contentOf = (bytes: Uint8Array) =>
  new TextDecoder().decode(unzipSync(bytes)['content.xml'] ?? new Uint8Array())

const withContent = (bytes: Uint8Array, change: (xml: string) => string) =>
  zipSync({ ...unzipSync(bytes), 'content.xml': strToU8(change(contentOf(bytes))) })

const markRows = async (rows: string, { hideOthers = false, styles = STYLES } = {}) => {
  const desk = openTestMarking()
  const original = bareOds(odsTable('P', HEADINGS + rows), styles)
  const marked = await desk.mark(original, { name: 'prova.ods', hideOthers })
  return { ...desk, ...marked, original, xml: contentOf(marked.file.bytes) }
}

const line = (title: string, year: string, attributes = '') =>
  odsRow(odsCell(title), odsCell(year, attributes), odsCell('2018'))

const NOTE =
  '<office:annotation office:display="false"><dc:creator>Banca dati</dc:creator><text:p>Da correggere (banca dati):</text:p><text:p>«20l9» non è un anno. Scrivere quattro cifre.</text:p></office:annotation>'

describe('a marked ODS', () => {
  test('has the cell coloured, a note on it and the words in a last column; all else is as it was', async () => {
    const { xml, file, original } = await markRows(
      line('Progetto A', '20l9', 'table:style-name="ce1"') + line('Progetto B', '2018'),
    )
    expect(file).toMatchObject({ how: 'own', name: 'prova-da-correggere.ods' })
    const words =
      /<table:table-cell table:style-name="(\w+)" office:value-type="string"><text:p>Anno: «20l9» non è un anno\. Scrivere quattro cifre\.<\/text:p><\/table:table-cell>/
    expect(xml).toMatch(words)
    expect(xml).toContain(`${NOTE}<text:p>20l9</text:p>`)
    const marked = /table:style-name="(BancaDati\d)"[^>]*><office:annotation/.exec(xml)?.[1]
    expect(xml).toContain(
      `<style:style style:name="${marked}" style:family="table-cell" style:data-style-name="N2"><style:table-cell-properties fo:background-color="#ffe08a"/><style:text-properties fo:font-weight="bold"/></style:style>`,
    )
    const restored = xml
      .replace(words, '')
      .replace(NOTE, '')
      .replace(/<style:style style:name="BancaDati(?:(?!<\/style:style>).)*<\/style:style>/g, '')
      .replaceAll(`"${marked}"`, '"ce1"')
      .replace(/<table:table-column [^>]*>/g, '')
      .replace(/<table:table-column>/g, '')
      .replace(
        '<table:table-cell office:value-type="string"><text:p>Da correggere</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1020"/>',
        '<table:table-cell table:number-columns-repeated="1021"/>',
      )
      .replace(/ xmlns:(?:fo|dc)="[^"]*"/g, '')
    expect(restored).toBe(contentOf(original).replace(/ xmlns:dc="[^"]*"/, ''))
    expect(unzipSync(file.bytes).mimetype).toEqual(unzipSync(original).mimetype)
    // Programs look for it where it stands, before they unpack anything.
    const plain = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'
    expect(Buffer.from(file.bytes).indexOf(plain)).toBe(30)
  })

  test('parts rows and cells that are written as one only where one differs', async () => {
    const { xml, report } = await markRows(
      `<table:table-row table:number-rows-repeated="2">${odsCell('Progetto A')}${odsCell('2018', 'table:number-columns-repeated="2"')}</table:table-row>`,
    )
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['new', 'refused'])
    expect(xml).not.toContain('number-rows-repeated')
    expect(xml.match(/<table:table-row>/g)).toHaveLength(3)
    expect(xml.match(/number-columns-repeated="2"/g)).toHaveLength(2)
  })

  test('hides the rows with nothing to correct, and keeps them', async () => {
    const rows = line('Progetto A', '20l9') + line('Progetto B', '2018')
    const { xml } = await markRows(rows, { hideOthers: true })
    expect(xml).toContain(
      '<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string" ><text:p>Progetto B',
    )
    expect(xml.match(/collapse/g)).toHaveLength(1)
  })

  test('marked again is the same file; corrected, it has no mark left and nothing refused', async () => {
    const { file, mark, take, original } = await markRows(
      line('Progetto A', '20l9', 'table:style-name="ce1"') + line('Progetto B', '2018'),
    )
    expect((await mark(file.bytes, { name: file.name })).file).toEqual(file)
    const mended = withContent(file.bytes, (xml) => xml.replace('<text:p>20l9<', '<text:p>2019<'))
    const report = await take(mended)
    expect(report).toMatchObject({ counts: { new: 1, unchanged: 1, refused: 0 }, warnings: [] })
    const clean = contentOf((await mark(mended, { name: file.name })).file.bytes)
    expect(clean).not.toContain('annotation')
    expect(clean).toContain('table:style-name="ce1"><text:p>2019')
    expect(contentOf(original)).toContain('table:style-name="ce1"><text:p>20l9')
  })

  test('joins a note that somebody wrote', async () => {
    const noted = odsCell('20l9').replace(
      '<text:p>',
      '<office:annotation><dc:creator>Anna</dc:creator><text:p>Verificare</text:p></office:annotation><text:p>',
    )
    const { xml } = await markRows(odsRow(odsCell('Progetto A'), noted, odsCell('2018')))
    expect(xml).toContain(
      '<dc:creator>Anna</dc:creator><text:p>Verificare</text:p><text:p>Da correggere (banca dati):</text:p>',
    )
    expect(xml.match(/<office:annotation/g)).toHaveLength(1)
  })

  test('escapes what is hostile', async () => {
    const { xml, take, file } = await markRows(line('Progetto A', '</text:p>&]]>"'))
    expect(xml).toContain('Anno: «&lt;/text:p&gt;&amp;]]&gt;&quot;» non è un anno')
    expect((await take(file.bytes)).counts.refused).toBe(1)
  })
})
